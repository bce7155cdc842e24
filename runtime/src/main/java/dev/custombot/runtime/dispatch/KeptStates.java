package dev.custombot.runtime.dispatch;

import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.custombot.runtime.RandomIds;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.record.Notice.Said;
import io.smallrye.mutiny.Uni;

/** The state of conversations for who is not their handler: it is read from the store, and changed when it is the conversation's turn. */
public final class KeptStates {

    private static final String NOTHING = "null";

    private final ConversationStates states;
    private final StateJson json;
    private final LaneMessages lanes;
    private final RandomGenerator random;

    /** @param random for the ids of changes; of any thread */
    public KeptStates(ConversationStates states, StateJson json, LaneMessages lanes, RandomGenerator random) {
        this.states = states;
        this.json = json;
        this.lanes = lanes;
        this.random = random;
    }

    /** @throws IllegalStateException if there is none to keep */
    void requireKept(Class<?> type) {
        Objects.requireNonNull(type, "type");
        if (!states.isStateful()) {
            throw new IllegalStateException("Nothing of the bot keeps a state: give a handler a parameter ConversationState<"
                    + type.getSimpleName() + ">");
        }
    }

    <T> Uni<Optional<T>> get(String conversationId, Class<T> type, Optional<Turn> own) {
        return own.isPresent()
                ? Uni.createFrom().item(own.get().state().get(type))
                : states.look(conversationId)
                        .map(document -> Optional.ofNullable(document.values().get(type.getName()))
                                .map(value -> json.read(value, type)));
    }

    String written(Object value) {
        return json.write(Objects.requireNonNull(value, "value")).toString();
    }

    /** The turn that changes it itself has it with its own changes, as long as it goes on. */
    Uni<Void> set(String conversationId, Class<?> type, Optional<String> written, Optional<Turn> own) {
        String value = written.orElse(NOTHING);
        boolean isTheTurns = own
                .filter(turn -> turn.state().accept(state -> state.put(type.getName(), json.tree(value)))).isPresent();
        return isTheTurns
                ? Uni.createFrom().voidItem()
                : lanes.publish(conversationId, RandomIds.next(random), Said.state(type.getName(), value));
    }
}
