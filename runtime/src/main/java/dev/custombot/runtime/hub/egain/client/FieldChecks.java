package dev.custombot.runtime.hub.egain.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.custombot.Limits;
import dev.custombot.conversation.Attribute;

/** The hub's limits: what breaks one is named by its field, and never quoted. */
final class FieldChecks {

    private static final int NAME_LENGTH = 255;
    private static final int DESCRIPTION_LENGTH = 1023;
    private static final int VALUE_LENGTH = 1023;
    private static final int ID_LENGTH = 36;

    private final String resource;

    /** @param resource what is checked, as the message begins */
    FieldChecks(String resource) {
        this.resource = resource;
    }

    FieldChecks text(String field, String value, int max) {
        int length = Limits.lengthOf(value);
        return require(length >= 1 && length <= max, field, "must have 1 to " + max + " characters, not " + length);
    }

    FieldChecks text(String field, Optional<String> value, int max) {
        value.ifPresent(present -> text(field, present, max));
        return this;
    }

    FieldChecks name(String field, String value) {
        return text(field, value, NAME_LENGTH);
    }

    FieldChecks description(Optional<String> value) {
        return text("description", value, DESCRIPTION_LENGTH);
    }

    FieldChecks id(String field, String value) {
        int length = Limits.lengthOf(value);
        return require(length == ID_LENGTH, field, "must be an id of " + ID_LENGTH + " characters, not " + length);
    }

    FieldChecks id(String field, Optional<String> value) {
        value.ifPresent(present -> id(field, present));
        return this;
    }

    FieldChecks range(String field, long value, long min, long max) {
        return require(value >= min && value <= max, field, "must be " + min + " to " + max + ", not " + value);
    }

    FieldChecks range(String field, OptionalInt value, int min, int max) {
        value.ifPresent(present -> range(field, present, min, max));
        return this;
    }

    FieldChecks count(String field, Collection<?> values, int min, int max) {
        return require(values.size() >= min && values.size() <= max, field,
                "must have " + min + " to " + max + " elements, not " + values.size());
    }

    FieldChecks attributes(String field, List<Attribute> values, int min, int max) {
        count(field, values, min, max);
        for (int i = 0; i < values.size(); i++) {
            name(field + "[" + i + "].name", values.get(i).name());
            text(field + "[" + i + "].value", values.get(i).value(), VALUE_LENGTH);
        }
        return this;
    }

    FieldChecks require(boolean kept, String field, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(resource + ": " + field + " " + rule);
        }
        return this;
    }
}
