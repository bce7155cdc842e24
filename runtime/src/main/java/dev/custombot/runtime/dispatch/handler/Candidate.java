package dev.custombot.runtime.dispatch.handler;

import java.util.Optional;

import dev.custombot.runtime.dispatch.handler.Selector.Condition;

/**
 * A handler that a message might go to.
 *
 * @param unmet the first of its conditions that the message does not meet; empty if it would take it
 * @param isUnreadable whether it would take the type, but not with a content that is not known
 * @param givenUp why its condition on the text was not looked at to the end
 */
public record Candidate(Handler handler, Selector selector, Optional<Condition> unmet, boolean isUnreadable,
        Optional<String> givenUp) {

    /** Whether it takes the message, unless another one is more specific. */
    public boolean takes() {
        return unmet.isEmpty() && !isUnreadable;
    }
}
