package dev.custombot.deployment.emulator.egain.assets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.custombot.deployment.emulator.egain.HubError;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The files of the emulated hub. */
public final class EmulatedAssets {

    private static final int MAX_ASSETS = 1_000;

    private final Vertx vertx;
    private final Map<String, Asset> assets = new LinkedHashMap<>();

    public EmulatedAssets(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A place for a file; the oldest is given up when there are too many. */
    Asset create(String name, long size) {
        Asset asset = new Asset(UUID.randomUUID().toString(), name, size, Optional.empty(), false);
        if (assets.size() >= MAX_ASSETS) {
            delete(assets.keySet().iterator().next());
        }
        assets.put(asset.id(), asset);
        return asset;
    }

    Optional<Asset> find(String id) {
        return Optional.ofNullable(assets.get(id));
    }

    List<Asset> all() {
        return List.copyOf(assets.values());
    }

    /** The file has come; in place of what was there before. */
    void store(String id, Asset.Content content) {
        Asset asset = assets.get(id);
        if (asset == null) {
            forget(content);
            return;
        }
        asset.content().ifPresent(this::forget);
        assets.put(id, asset.with(content));
    }

    void delete(String id) {
        Optional.ofNullable(assets.remove(id)).flatMap(Asset::content).ifPresent(this::forget);
    }

    public void reset() {
        List.copyOf(assets.keySet()).forEach(this::delete);
    }

    private void forget(Asset.Content content) {
        vertx.fileSystem().delete(content.file());
    }

    /** The first attachment of a message that is said to be here, and is not. */
    public Optional<HubError> missing(JsonObject message) {
        return ids(message).stream().filter(id -> find(id).flatMap(Asset::content).isEmpty()).findFirst()
                .map(id -> HubError.unknownAsset());
    }

    /** The message with what is known of its attachments, which cannot be deleted from now on. */
    public JsonObject used(JsonObject message) {
        if (ids(message).isEmpty()) {
            return message;
        }
        JsonObject copy = message.copy();
        JsonArray attachments = attachments(copy);
        for (int i = 0; i < attachments.size(); i++) {
            Optional<Asset> asset = Optional.ofNullable(attachments.getJsonObject(i).getString("id")).flatMap(this::find);
            if (asset.isPresent()) {
                assets.put(asset.get().id(), asset.get().inUse());
                attachments.set(i, asset.get().toJson());
            }
        }
        return copy;
    }

    private static List<String> ids(JsonObject message) {
        List<String> ids = new ArrayList<>();
        attachments(message).forEach(
                attachment -> Optional.ofNullable(((JsonObject) attachment).getString("id")).ifPresent(ids::add));
        return ids;
    }

    private static JsonArray attachments(JsonObject message) {
        return message.getJsonObject("attachments", new JsonObject()).getJsonArray("attachment", new JsonArray());
    }
}
