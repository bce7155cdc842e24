package dev.custombot;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that came with a message; the hub delivers at most 5 of them with one message.
 *
 * @param id the id of the uploaded asset, if it is one
 * @param name the file's name, empty when the hub gave none
 * @param contentType the media type
 * @param size in bytes, at most 10 485 760
 * @param url where the content can be fetched, usually for a limited time
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

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Attachment[contentType=" + contentType.orElse("") + "]";
    }
}
