package dev.custombot.runtime.dispatch.state;

import dev.custombot.NotRetried;

/**
 * Jackson cannot write a value of a conversation's state, and could not the next time. The message names the class and
 * its field, and nothing of the value.
 */
public final class UnwritableStateException extends IllegalArgumentException implements NotRetried {

    private static final long serialVersionUID = 1L;

    UnwritableStateException(Class<?> type, String why) {
        super("Jackson cannot write the state " + type.getName() + " as JSON: " + why);
    }
}
