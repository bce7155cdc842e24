package dev.custombot.message;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * A picture that other parts of the same content name by its {@code imageid}.
 *
 * @param imageid what the other parts call it, often a number from {@code 1}
 * @param url where the hub fetches the picture
 * @param data the picture itself in Base64, in contents that embed it; it counts towards the
 *        {@value dev.custombot.Limits#CONTENT_LENGTH} characters of the content
 * @param otherFields what else the JSON has
 */
public record Image(String imageid, Optional<String> url, Optional<String> data,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    public Image {
        imageid = OrEmpty.text(imageid);
        url = OrEmpty.optional(url);
        data = OrEmpty.optional(data);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A picture at a URL.
     *
     * @throws IllegalArgumentException if the id or the URL is blank
     */
    public static Image of(String imageid, String url) {
        ContentChecks.text("The url of an image", url);
        return new Image(imageid, Optional.of(url), Optional.empty(), Map.of()).requireSendable();
    }

    /**
     * A picture that the content embeds, as {@link Form}s do.
     *
     * @param picture the file's bytes, a few kilobytes
     * @throws IllegalArgumentException if the id is blank
     */
    public static Image embedded(String imageid, byte[] picture) {
        return new Image(imageid, Optional.empty(), Optional.of(Base64.getEncoder().encodeToString(picture)), Map.of())
                .requireSendable();
    }

    Image requireSendable() {
        ContentChecks.text("The imageid of an image", imageid);
        return this;
    }

    @Override
    public String toString() {
        return "Image[embedded=" + data.isPresent() + "]";
    }
}
