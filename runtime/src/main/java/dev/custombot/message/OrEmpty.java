package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/** What a component becomes when the JSON lacks it or says null. */
final class OrEmpty {

    private OrEmpty() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> Optional<T> optional(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    static OptionalInt number(@Nullable OptionalInt number) {
        return number == null ? OptionalInt.empty() : number;
    }

    /** A copy; the nulls of a JSON array are left out. */
    static <T> List<T> list(@Nullable List<T> elements) {
        return elements == null ? List.of() : elements.stream().filter(Objects::nonNull).toList();
    }

    /** A copy, with all that is in it. */
    static Map<String, @Nullable Object> fields(@Nullable Map<String, @Nullable Object> fields) {
        return fields == null || fields.isEmpty() ? Map.of() : JsonValues.copyFields(fields);
    }
}
