package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A page of a {@link Form} of a kind that is unknown here.
 *
 * @param json the page as it arrived: usually a {@code Map} of its fields, with values as in {@link RichContent}
 */
public record OtherPage(@JsonValue Object json) implements FormPage {

    public OtherPage {
        json = Objects.requireNonNull(JsonValues.copy(json), "json");
    }

    @Override
    public String pageIdentifier() {
        return scalar("pageIdentifier").orElse("");
    }

    @Override
    public String type() {
        return scalar("type").orElse("");
    }

    @Override
    public Optional<String> nextPageIdentifier() {
        return scalar("nextPageIdentifier");
    }

    @Override
    public boolean submitForm() {
        return scalar("submitForm").filter("true"::equals).isPresent();
    }

    @Override
    public List<String> answers() {
        return json instanceof Map<?, ?> fields ? FormAnswers.of(fields) : List.of();
    }

    private Optional<String> scalar(String name) {
        Object value = json instanceof Map<?, ?> fields ? fields.get(name) : null;
        return value == null || value instanceof Map || value instanceof List
                ? Optional.empty()
                : Optional.of(value.toString());
    }

    /** Only the identifier is known to be needed. */
    @Override
    public OtherPage requireSendable() {
        ContentChecks.text("The pageIdentifier of a form's page", pageIdentifier());
        return this;
    }

    @Override
    public String toString() {
        return "OtherPage[]";
    }
}
