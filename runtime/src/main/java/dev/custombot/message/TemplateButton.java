package dev.custombot.message;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * A button of a {@link Template}: a quick reply, which comes back to the bot, or a call to action, which has type and value.
 *
 * @param title what the customer reads
 * @param type what a call to action does: {@code number} calls a phone, {@code web} opens a page
 * @param value the number to call or the page's URL
 * @param otherFields what else the JSON has
 */
public record TemplateButton(String title, Optional<String> type, Optional<String> value,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    public TemplateButton {
        title = OrEmpty.text(title);
        type = OrEmpty.optional(type);
        value = OrEmpty.optional(value);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** @throws IllegalArgumentException if the title is blank */
    public static TemplateButton quickReply(String title) {
        return new TemplateButton(title, Optional.empty(), Optional.empty(), Map.of()).requireSendable();
    }

    /** @throws IllegalArgumentException if the title or the number is blank */
    public static TemplateButton call(String title, String phoneNumber) {
        return leading(title, "number", phoneNumber);
    }

    /** @throws IllegalArgumentException if the title or the URL is blank */
    public static TemplateButton link(String title, String url) {
        return leading(title, "web", url);
    }

    /** Whether a tap calls a phone or opens a page, instead of coming back to the bot. */
    public boolean callToAction() {
        return type.isPresent();
    }

    TemplateButton requireSendable() {
        ContentChecks.text("The title of a template's button", title);
        if (callToAction()) {
            ContentChecks.text("The value of a template's button", value.orElse(""));
        }
        return this;
    }

    private static TemplateButton leading(String title, String type, String value) {
        return new TemplateButton(title, Optional.of(type), Optional.ofNullable(value), Map.of()).requireSendable();
    }

    @Override
    public String toString() {
        return "TemplateButton[callToAction=" + callToAction() + "]";
    }
}
