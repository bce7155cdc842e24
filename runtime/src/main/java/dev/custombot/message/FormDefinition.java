package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * What a {@link Form} consists of.
 *
 * @param version of the form's structure, {@code 1.1}
 * @param template the form's kind, {@code messageForms}
 * @param data the pages
 * @param otherFields what else the JSON has
 */
public record FormDefinition(String version, String template, Data data,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    static final FormDefinition NONE = new FormDefinition("", "", Data.NONE, Map.of());

    public FormDefinition {
        version = OrEmpty.text(version);
        template = OrEmpty.text(template);
        data = Objects.requireNonNullElse(data, Data.NONE);
        otherFields = OrEmpty.fields(otherFields);
    }

    @Override
    public String toString() {
        return "FormDefinition[pages=" + data.pages().size() + "]";
    }

    /**
     * The pages.
     *
     * @param startPageIdentifier the page to begin with
     * @param showSummary whether the customer sees all answers before sending them
     * @param splash the page before the first one
     * @param pages at least one when sent
     * @param otherFields what else the JSON has
     */
    public record Data(String startPageIdentifier, boolean showSummary, Optional<Form.Splash> splash, List<FormPage> pages,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Data NONE = new Data("", false, Optional.empty(), List.of(), Map.of());

        public Data {
            startPageIdentifier = OrEmpty.text(startPageIdentifier);
            splash = OrEmpty.optional(splash);
            pages = OrEmpty.list(pages);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Data[pages=" + pages.size() + "]";
        }
    }
}
