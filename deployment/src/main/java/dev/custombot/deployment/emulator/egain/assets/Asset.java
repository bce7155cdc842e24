package dev.custombot.deployment.emulator.egain.assets;

import java.util.Optional;

import io.vertx.core.json.JsonObject;

/**
 * A file at the hub, or the place for one.
 *
 * @param size in bytes, as it was announced
 * @param content what was uploaded; empty while nothing was
 * @param used whether it was in a message
 */
record Asset(String id, String name, long size, Optional<Content> content, boolean used) {

    /**
     * What was uploaded.
     *
     * @param file where it is
     */
    record Content(String contentType, String file) {}

    Asset with(Content newContent) {
        return new Asset(id, name, size, Optional.of(newContent), used);
    }

    Asset inUse() {
        return new Asset(id, name, size, content, true);
    }

    /** What the hub tells of a file that is there. */
    JsonObject toJson() {
        return new JsonObject().put("id", id).put("name", name)
                .put("contentType", content.map(Content::contentType).orElse("")).put("size", size);
    }
}
