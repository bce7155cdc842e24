package dev.custombot.simulation.bot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** A store that all replicas share: takes its time, fails now and then, before it has done something or after. */
public final class SimulatedStore {

    private final VirtualTime time;
    private final Chance chance;
    private final double trouble;
    private final Map<String, StoredState> states = new HashMap<>();
    private final Map<String, Runnable> late = new HashMap<>();
    private Consumer<Process> whenLate = process -> {};
    private Consumer<Process> whenRead = process -> {};
    private Consumer<Process> whenSaved = process -> {};
    private boolean over;

    public SimulatedStore(VirtualTime time, Chance chance, double trouble) {
        this.time = time;
        this.chance = chance;
        this.trouble = trouble;
    }

    /** Hears when something that a process has asked for takes long to arrive. */
    public void onLate(Consumer<Process> listener) {
        whenLate = listener;
    }

    /** Hears when a process begins to read. */
    public void onRead(Consumer<Process> listener) {
        whenRead = listener;
    }

    /** Hears when a process asks for something to be stored. */
    public void onSave(Consumer<Process> listener) {
        whenSaved = listener;
    }

    public void endTroubles() {
        over = true;
    }

    public Map<String, StoredState> states() {
        return states;
    }

    /** The store as a process reaches it. */
    public ConversationStore of(Process process) {
        return new ConversationStore() {

            @Override
            public Uni<Optional<StoredState>> load(String conversationId) {
                return answer(process, conversationId, () -> {
                    Optional<StoredState> found = Optional.ofNullable(states.get(conversationId));
                    // The worst moment for what is still under way.
                    Optional.ofNullable(late.remove(conversationId))
                            .ifPresent(write -> time.after(time.world(), chance.between(1, 20), write));
                    return found;
                }, whenRead);
            }

            @Override
            public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                    Duration timeToLive) {
                return answer(process, conversationId, () -> {
                    boolean isExpected = Optional.ofNullable(states.get(conversationId)).map(StoredState::version)
                            .equals(expectedVersion);
                    time.trace(process + " save " + conversationId + " " + isExpected);
                    if (isExpected) {
                        states.put(conversationId, state);
                    }
                    return isExpected;
                }, whenSaved);
            }

            @Override
            public Uni<Void> delete(String conversationId) {
                return answer(process, conversationId, () -> {
                    states.remove(conversationId);
                    return null;
                }, whenSaved);
            }
        };
    }

    private <T> Uni<T> answer(Process process, String conversation, Supplier<T> work, Consumer<Process> begins) {
        return Uni.createFrom().emitter(emitter -> {
            begins.accept(process);
            boolean isLost = !over && chance.of(trouble);
            boolean isUntold = !over && chance.of(trouble);
            boolean hangs = !over && chance.of(trouble / 4);
            double way = chance.of(0.05) ? chance.between(10, 400) : chance.between(1, 20) / 10.0;
            // What is under way arrives, also when nobody waits for it any more.
            boolean isLate = !over && chance.of(trouble / 2);
            double there = isLate ? chance.between(1_000, 20_000) : way;
            Runnable arrival = once(() -> {
                T result = isLost ? null : work.get();
                if (!hangs) {
                    time.after(process, way, () -> {
                        if (isLost || isUntold) {
                            emitter.fail(new IllegalStateException("store"));
                        } else {
                            emitter.complete(result);
                        }
                    });
                }
            });
            if (isLate) {
                whenLate.accept(process);
                late.put(conversation, arrival);
            }
            time.after(time.world(), there, arrival);
        });
    }

    private static Runnable once(Runnable work) {
        boolean[] isDone = new boolean[1];
        return () -> {
            if (!isDone[0]) {
                isDone[0] = true;
                work.run();
            }
        };
    }
}
