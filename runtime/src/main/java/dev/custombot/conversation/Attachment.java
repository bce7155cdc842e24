package dev.custombot.conversation;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/** A file that comes with a message, at most 5 with one. */
public sealed interface Attachment permits AttachmentValue {

    /** A file that was uploaded to the hub before. */
    static Attachment uploaded(String id) {
        return of(Optional.of(id), "", Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /**
     * A file that the hub fetches from an address.
     *
     * @param size in bytes, at most 10 485 760
     */
    static Attachment at(URI url, String name, String contentType, long size) {
        return of(Optional.empty(), name, Optional.of(contentType), OptionalLong.of(size), Optional.of(url));
    }

    /** With everything that may be there. */
    static Attachment of(Optional<String> id, String name, Optional<String> contentType, OptionalLong size,
            Optional<URI> url) {
        return new AttachmentValue(id, name, contentType, size, url);
    }

    /** The id of the uploaded asset, if it is one. */
    Optional<String> id();

    /** The file's name, 1..255 characters; empty when the hub gave none. */
    String name();

    /** The media type. */
    Optional<String> contentType();

    /** In bytes, at most 10 485 760. */
    OptionalLong size();

    /** Where the content can be fetched, at most 2500 characters, usually for a limited time. */
    Optional<URI> url();
}
