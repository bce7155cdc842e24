package dev.custombot.deployment.emulator.egain.management;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.custombot.deployment.emulator.egain.HubError;
import dev.custombot.deployment.emulator.egain.RequestSchema;
import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What is registered: names are unique, what is referred to exists, and what is in use stays. */
final class ManagedResources {

    private static final List<String> OF_THE_HUB = List.of("id", "created", "modified");

    private final Map<ManagedKind, Map<String, JsonObject>> stored = new EnumMap<>(ManagedKind.class);

    ManagedResources() {
        for (ManagedKind kind : ManagedKind.values()) {
            stored.put(kind, new LinkedHashMap<>());
        }
    }

    /** What is wrong with one that is to be stored. */
    Optional<HubError> problem(ManagedKind kind, JsonObject resource, Optional<String> itself) {
        Optional<HubError> broken = RequestSchema.broken(kind.path(), resource);
        if (broken.isPresent()) {
            return broken;
        }
        for (ManagedKind other : ManagedKind.values()) {
            for (String id : kind.references(resource, other)) {
                if (!stored.get(other).containsKey(id)) {
                    return Optional.of(HubError.refersToNothing(id));
                }
            }
        }
        Optional<HubError> unreachable = unreachable(kind, resource);
        if (unreachable.isPresent()) {
            return unreachable;
        }
        String name = kind.name(resource);
        return stored.get(kind).entrySet().stream()
                .anyMatch(one -> kind.name(one.getValue()).equals(name) && !Optional.of(one.getKey()).equals(itself))
                        ? Optional.of(HubError.duplicate(name))
                        : Optional.empty();
    }

    private static Optional<HubError> unreachable(ManagedKind kind, JsonObject resource) {
        return kind == ManagedKind.CLIENT_APPLICATION
                ? resource.getJsonArray("roles").stream().map(role -> ((JsonObject) role).getString("callback"))
                        .filter(callback -> !ControlInput.isAddress(callback)).findFirst().map(HubError::notAnAddress)
                : Optional.empty();
    }

    String create(ManagedKind kind, JsonObject resource) {
        String id = UUID.randomUUID().toString();
        put(kind, id, resource, Instant.now().toString());
        return id;
    }

    void update(ManagedKind kind, String id, JsonObject resource) {
        put(kind, id, resource, stored.get(kind).get(id).getString("created"));
    }

    private void put(ManagedKind kind, String id, JsonObject resource, String created) {
        JsonObject kept = resource.copy();
        OF_THE_HUB.forEach(kept::remove);
        stored.get(kind).put(id, kept.put("id", id).put("created", created).put("modified", Instant.now().toString()));
    }

    Optional<JsonObject> find(ManagedKind kind, String id) {
        return Optional.ofNullable(stored.get(kind).get(id));
    }

    Stream<JsonObject> all(ManagedKind kind) {
        return stored.get(kind).values().stream();
    }

    boolean isUsed(ManagedKind kind, String id) {
        return stored.entrySet().stream().anyMatch(others -> others.getValue().values().stream()
                .anyMatch(other -> others.getKey().references(other, kind).contains(id)));
    }

    void delete(ManagedKind kind, String id) {
        stored.get(kind).remove(id);
    }

    /** A page, with how many there are in all. */
    JsonObject page(ManagedKind kind, int number, int size) {
        List<JsonObject> all = List.copyOf(stored.get(kind).values());
        int from = Math.min(all.size(), (number - 1) * size);
        return new JsonObject()
                .put("paginationInfo", new JsonObject().put("count", all.size()).put("pagenum", number).put("pagesize", size))
                .put(kind.label(), new JsonArray(all.subList(from, Math.min(all.size(), from + size))));
    }

    void reset() {
        stored.values().forEach(Map::clear);
    }
}
