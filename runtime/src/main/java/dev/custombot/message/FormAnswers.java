package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a customer has written on a page of a form: it comes as one more field, items with a value. */
final class FormAnswers {

    private FormAnswers() {}

    static List<String> of(Map<?, ?> otherFields) {
        return otherFields.get("items") instanceof List<?> items
                ? items.stream().map(item -> item instanceof Map<?, ?> fields ? fields.get("value") : null)
                        .filter(Objects::nonNull).map(Object::toString).toList()
                : List.of();
    }
}
