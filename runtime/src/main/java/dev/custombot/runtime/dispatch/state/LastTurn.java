package dev.custombot.runtime.dispatch.state;

import java.util.Optional;

import dev.custombot.runtime.record.ReplyRecord;

/**
 * The last message that has changed a conversation's state.
 *
 * @param turnId its id, and which replay of it, if it was one
 * @param position its record: those before it have been handled as well, and are not handled again with a state that came later
 * @param replies what its handler returned: when the process ends before they are published, they are published by whoever gets the
 *        message again, and the handler is not run twice
 */
public record LastTurn(String turnId, RecordPosition position, Optional<ReplyRecord> replies) {

    /** Whether something that its handler returned is to be redacted. */
    boolean hasRedacted() {
        return replies.filter(ReplyRecord::hasRedacted).isPresent();
    }

    /** The same, of which nothing is left to be published. */
    LastTurn published() {
        return new LastTurn(turnId, position, Optional.empty());
    }
}
