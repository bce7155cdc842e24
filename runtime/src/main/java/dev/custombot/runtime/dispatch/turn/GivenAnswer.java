package dev.custombot.runtime.dispatch.turn;

import java.util.Objects;

import dev.custombot.Answer;

/** An answer as a message gives it. */
record GivenAnswer(String value, String id, int attempt, boolean lastAttempt) implements Answer {

    GivenAnswer {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(id, "id");
    }

    /** Without what was said: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Answer[attempt=" + attempt + "]";
    }
}
