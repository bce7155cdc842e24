package dev.custombot.conversation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** An attachment by value. */
record AttachmentValue(Optional<String> id, String name, Optional<String> contentType, OptionalLong size, Optional<URI> url,
        Optional<Path> file, Optional<String> digest)
        implements
            Attachment {

    AttachmentValue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(digest, "digest");
    }

    @Override
    public Attachment withDigest(String newDigest) {
        return new AttachmentValue(id, name, contentType, size, url, file, Optional.of(newDigest));
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Attachment[contentType=" + contentType.orElse("") + "]";
    }
}
