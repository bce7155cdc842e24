package dev.custombot.conversation;

import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A file that comes with a message, at most 5 with one. */
public sealed interface Attachment permits AttachmentValue {

    /** The media type of what may be anything. */
    String ANY_TYPE = "application/octet-stream";

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

    /** A file of this machine under its own name: it is uploaded before the message goes on its way, see {@link #file()}. */
    static Attachment file(Path file) {
        String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return file(file, name, Optional.ofNullable(URLConnection.guessContentTypeFromName(name)).orElse(ANY_TYPE));
    }

    /**
     * The same under another name.
     *
     * @param name with its extension, 1..255 characters
     * @param contentType the media type
     */
    static Attachment file(Path file, String name, String contentType) {
        return new AttachmentValue(Optional.empty(), name, Optional.of(contentType), OptionalLong.empty(), Optional.empty(),
                Optional.of(file), Optional.empty());
    }

    /** With everything that may be there. */
    static Attachment of(Optional<String> id, String name, Optional<String> contentType, OptionalLong size,
            Optional<URI> url) {
        return new AttachmentValue(id, name, contentType, size, url, Optional.empty(), Optional.empty());
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

    /** A file of this machine that is still to be uploaded; never there with a message that was received. */
    Optional<Path> file();

    /**
     * What the content is known by (SHA-256, hexadecimal), of a file that this bot has uploaded: the same content said again under the same
     * name is the same, though it has another id at the hub.
     */
    Optional<String> digest();

    /** The same, whose content is known by this. */
    Attachment withDigest(String newDigest);
}
