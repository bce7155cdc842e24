package dev.custombot.conversation;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that comes with a message, at most 5 with one.
 *
 * @param id the id of the uploaded asset, if it is one
 * @param name the file's name, 1..255 characters; empty when the hub gave none
 * @param contentType the media type
 * @param size in bytes, at most 10 485 760
 * @param url where the content can be fetched, at most 2500 characters, usually for a limited time
 */
public record Attachment(Optional<String> id, String name, Optional<String> contentType, OptionalLong size,
        Optional<URI> url) {

    public Attachment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(url, "url");
    }

    /** A file that was uploaded to the hub before. */
    public static Attachment uploaded(String id) {
        return new Attachment(Optional.of(id), "", Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /**
     * A file that the hub fetches from an address.
     *
     * @param size in bytes, at most 10 485 760
     */
    public static Attachment at(URI url, String name, String contentType, long size) {
        return new Attachment(Optional.empty(), name, Optional.of(contentType), OptionalLong.of(size), Optional.of(url));
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Attachment[contentType=" + contentType.orElse("") + "]";
    }
}
