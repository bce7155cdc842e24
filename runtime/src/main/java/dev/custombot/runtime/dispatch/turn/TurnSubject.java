package dev.custombot.runtime.dispatch.turn;

import java.util.Optional;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.dispatch.handler.Handler;

/**
 * What a run is about.
 *
 * @param type of the message
 * @param handler that runs
 * @param headers those of the message's record, which carry its trace
 * @param turn empty where no message is handled
 */
public record TurnSubject(String conversationId, String messageId, String type, String handler, Headers headers,
        Optional<Turn> turn) {

    /** The CDI request context that is active is the run's. */
    public void begin() {
        turn.ifPresent(CurrentTurn::set);
    }

    /** The run has taken too long: it says and changes nothing more. */
    void expire() {
        turn.ifPresent(Turn::expire);
    }

    /** The method that takes its time. */
    String running() {
        return turn.flatMap(begun -> begun.beginning().running()).map(Handler::name).orElse(handler);
    }

    /** Nothing of the run is on a thread any more: its beans are no longer needed. */
    public void end() {
        turn.ifPresent(ended -> ended.state().destroy());
    }
}
