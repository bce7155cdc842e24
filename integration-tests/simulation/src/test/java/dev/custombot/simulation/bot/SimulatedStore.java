package dev.custombot.simulation.bot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;

/** A store that all replicas share: takes its time, fails now and then, before it has done something or after. */
public final class SimulatedStore {

    private final VirtualTime time;
    private final Chance chance;
    private final double trouble;
    private final Map<String, StoredState> states = new HashMap<>();
    private Consumer<Process> whenLate = process -> {};
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
                return answer(process, () -> Optional.ofNullable(states.get(conversationId)));
            }

            @Override
            public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                    Duration timeToLive) {
                return answer(process, () -> {
                    boolean isExpected = Optional.ofNullable(states.get(conversationId)).map(StoredState::version)
                            .equals(expectedVersion);
                    time.trace(process + " save " + conversationId + " " + isExpected);
                    if (isExpected) {
                        states.put(conversationId, state);
                    }
                    return isExpected;
                });
            }

            @Override
            public Uni<Void> delete(String conversationId) {
                return answer(process, () -> {
                    states.remove(conversationId);
                    return null;
                });
            }
        };
    }

    private <T> Uni<T> answer(Process process, Supplier<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            boolean isLost = !over && chance.of(trouble);
            boolean isUntold = !over && chance.of(trouble);
            boolean hangs = !over && chance.of(trouble / 4);
            double way = chance.of(0.05) ? chance.between(10, 400) : chance.between(1, 20) / 10.0;
            // What is under way arrives, also when nobody waits for it any more.
            boolean isLate = !over && chance.of(trouble / 2);
            double there = isLate ? chance.between(1_000, 20_000) : way;
            if (isLate) {
                whenLate.accept(process);
            }
            time.after(time.world(), there, () -> {
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
        });
    }
}
