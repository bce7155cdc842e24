package dev.custombot;

import java.util.Objects;

/**
 * What a customer answered to a question of the bot; a parameter of a method with {@link OnAnswer}.
 *
 * @param value the text (HTML with its markup) without surrounding white space; the title of what was chosen from a quick reply or
 *        list; the start of what was chosen from a time picker; the JSON of any other rich message
 * @param id of the chosen item or time slot; the value itself where there is none
 * @param attempt the number of this answer to the question, from 1
 * @param lastAttempt whether the question cannot be asked again
 */
public record Answer(String value, String id, int attempt, boolean lastAttempt) {

    public Answer {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(id, "id");
    }

    /** Without what was said: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Answer[attempt=" + attempt + "]";
    }
}
