package dev.custombot.runtime.hub.egain.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.ResourceKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The resources of a kind at a hub that is a map. */
final class MemoryResources<T extends Resource> implements Resources<T> {

    final Map<String, ObjectNode> stored = new LinkedHashMap<>();
    final List<String> calls;
    private final ResourceKind<T> kind;
    boolean fails;
    Runnable beforeCreate = () -> {};

    MemoryResources(ResourceKind<T> kind, List<String> calls) {
        this.kind = kind;
        this.calls = calls;
    }

    @Override
    public Uni<String> create(T resource) {
        return called("create").map(any -> {
            beforeCreate.run();
            if (stored.values().stream().anyMatch(one -> one.path(kind.nameField()).asText().equals(resource.name()))) {
                throw HubRequestException.answered("create", 400, "400-138", "There is one");
            }
            String id = UUID.randomUUID().toString();
            stored.put(id, kind.write(resource).put("id", id));
            return id;
        });
    }

    @Override
    public Multi<T> list() {
        return Multi.createFrom().iterable(new ArrayList<>(stored.values())).map(kind::read);
    }

    @Override
    public Uni<T> get(String id) {
        return Uni.createFrom().item(() -> kind.read(stored.get(id)));
    }

    @Override
    public Uni<Void> update(T resource) {
        return called("update").invoke(() -> stored.put(resource.id().orElseThrow(),
                kind.write(resource).put("id", resource.id().orElseThrow()))).replaceWithVoid();
    }

    @Override
    public Uni<Void> delete(String id) {
        return called("delete").invoke(() -> {
            if (stored.remove(id) == null) {
                throw HubRequestException.answered("delete", 404, "404-101", "There is none");
            }
        }).replaceWithVoid();
    }

    private Uni<String> called(String what) {
        return Uni.createFrom().item(() -> {
            if (fails) {
                throw new IllegalStateException("The hub is away");
            }
            calls.add(what + " " + kind.label());
            return what;
        });
    }
}
