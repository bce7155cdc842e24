package dev.custombot.message;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * What the customer sees in the chat in place of a content that opens on a tap: {@code receivedMessage} before the customer has
 * answered it, {@code replyMessage} afterwards.
 *
 * @param title the bubble's heading
 * @param subtitle a line below the heading
 * @param style the picture's size: {@code icon}, {@code small} or {@code large}
 * @param imageid which of the content's images the bubble shows
 * @param imageIdentifier the same, under the name that {@link Payment}s use
 * @param otherFields what else the JSON has
 */
public record Bubble(String title, Optional<String> subtitle, Optional<String> style, Optional<String> imageid,
        Optional<String> imageIdentifier, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    public Bubble {
        title = OrEmpty.text(title);
        subtitle = OrEmpty.optional(subtitle);
        style = OrEmpty.optional(style);
        imageid = OrEmpty.optional(imageid);
        imageIdentifier = OrEmpty.optional(imageIdentifier);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** @throws IllegalArgumentException if the title is blank */
    public static Bubble of(String title) {
        return of(title, Optional.empty());
    }

    /** @throws IllegalArgumentException if the title is blank */
    public static Bubble of(String title, String subtitle) {
        return of(title, Optional.of(subtitle));
    }

    private static Bubble of(String title, Optional<String> subtitle) {
        return new Bubble(title, subtitle, Optional.empty(), Optional.empty(), Optional.empty(), Map.of()).requireSendable();
    }

    /** The bubble with its picture in a size: {@code icon}, {@code small} or {@code large}. */
    public Bubble withStyle(String style) {
        return new Bubble(title, subtitle, Optional.of(style), imageid, imageIdentifier, otherFields);
    }

    /** The bubble with one of the content's images, by its {@code imageid}. */
    public Bubble withImage(String imageid) {
        return new Bubble(title, subtitle, style, Optional.of(imageid), imageIdentifier, otherFields);
    }

    /** The bubble of a {@link Payment}, where the field has another name. */
    Bubble withImageIdentifier() {
        return new Bubble(title, subtitle, style, Optional.empty(), imageid.or(() -> imageIdentifier), otherFields);
    }

    Bubble requireSendable() {
        ContentChecks.text("The title of a bubble", title);
        return this;
    }

    @Override
    public String toString() {
        return "Bubble[]";
    }
}
