package dev.custombot.message;

import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A page of a {@link Form} of a kind that is unknown here.
 *
 * @param json the page as it arrived
 */
public record OtherPage(@JsonValue JsonNode json) implements FormPage {

    public OtherPage {
        json = Objects.requireNonNull(json, "json").deepCopy();
    }

    @Override
    public String pageIdentifier() {
        return json.path("pageIdentifier").asText();
    }

    @Override
    public String type() {
        return json.path("type").asText();
    }

    @Override
    public Optional<String> nextPageIdentifier() {
        return Optional.ofNullable(json.path("nextPageIdentifier").textValue());
    }

    @Override
    public boolean submitForm() {
        return json.path("submitForm").asBoolean();
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
