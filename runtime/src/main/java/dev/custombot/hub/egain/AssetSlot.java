package dev.custombot.hub.egain;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file's place at the hub.
 *
 * @param id 36 characters
 * @param name as it was given; empty when it was just made
 * @param contentType empty when the hub does not know it
 * @param size in bytes; empty when it was just made
 * @param contentUrl signed: whoever has it may read or write the file
 * @param expires until when the address is good
 */
public record AssetSlot(String id, Optional<String> name, Optional<String> contentType, OptionalLong size, URI contentUrl,
        Optional<Instant> expires) {

    public AssetSlot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(contentUrl, "contentUrl");
        Objects.requireNonNull(expires, "expires");
    }

    /** Without the address, which is signed. */
    @Override
    public String toString() {
        return "AssetSlot[id=" + id + "]";
    }
}
