package dev.custombot.message;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * A thing to choose on a {@link SelectPage} or a {@link PickerPage}.
 *
 * @param title what the customer reads
 * @param value what the bot gets
 * @param identifier what tells the item apart
 * @param nextPageIdentifier the page that comes after this choice, instead of the page's own
 * @param otherFields what else the JSON has
 */
public record FormItem(String title, String value, Optional<String> identifier, Optional<String> nextPageIdentifier,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    public FormItem {
        title = OrEmpty.text(title);
        value = OrEmpty.text(value);
        identifier = OrEmpty.optional(identifier);
        nextPageIdentifier = OrEmpty.optional(nextPageIdentifier);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** @throws IllegalArgumentException if the title or the value is blank */
    public static FormItem of(String title, String value) {
        return new FormItem(title, value, Optional.empty(), Optional.empty(), Map.of()).requireSendable();
    }

    /** The item with an identifier of its own. */
    public FormItem withIdentifier(String identifier) {
        return new FormItem(title, value, Optional.of(identifier), nextPageIdentifier, otherFields);
    }

    /** The item with a page of its own to come next. */
    public FormItem withNextPage(String pageIdentifier) {
        return new FormItem(title, value, identifier, Optional.of(pageIdentifier), otherFields);
    }

    FormItem requireSendable() {
        ContentChecks.text("The title of a form's item", title);
        ContentChecks.text("The value of a form's item", value);
        return this;
    }

    @Override
    public String toString() {
        return "FormItem[]";
    }
}
