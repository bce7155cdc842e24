package dev.custombot.runtime.hub.egain.client;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.EgainCalls.Operation;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The resources of a kind at the hub. */
final class HubResources<T extends Resource> implements Resources<T> {

    private final ResourceKind<T> kind;
    private final EgainCalls calls;

    HubResources(ResourceKind<T> kind, EgainCalls calls) {
        this.kind = kind;
        this.calls = calls;
    }

    @Override
    public Uni<String> create(T resource) {
        kind.check(resource);
        return new Creation<>(kind, calls, this, resource).run();
    }

    /** From the beginning for whoever reads it. */
    @Override
    public Multi<T> list() {
        return Multi.createFrom().deferred(() -> {
            Pages pages = new Pages();
            return Multi.createBy().repeating().uni(() -> page(pages)).whilst(read -> pages.goesOn())
                    .onItem().transformToIterable(page -> page);
        });
    }

    private Uni<List<T>> page(Pages pages) {
        int number = pages.next();
        return calls.repeatable(new Operation(kind.label() + ".list", 200, 204),
                (api, token) -> api.list(token, kind.path(), number, Pages.SIZE),
                json -> pages.read(kind.label(), json).stream().map(kind::read).toList())
                .onFailure(EgainCalls::isUnknown).recoverWithItem(failure -> pages.none());
    }

    @Override
    public Uni<T> get(String id) {
        checkId(id);
        return calls.repeatable(new Operation(kind.label() + ".get", 200), (api, token) -> api.get(token, kind.path(), id),
                this::one);
    }

    private T one(JsonNode json) {
        if (JsonFields.text(json, "id").isEmpty()) {
            throw new IllegalArgumentException("The answer has no id");
        }
        return kind.read(json);
    }

    @Override
    public Uni<Void> update(T resource) {
        kind.check(resource);
        String id = resource.id().orElseThrow(() -> new IllegalArgumentException("Only what the hub has can be updated"));
        checkId(id);
        ObjectNode sent = UnknownFields.keep(kind.write(resource), kind.write(asReceived(resource)), resource.origin().json());
        sent.remove(kind.excluded(sent));
        return calls.repeatable(new Operation(kind.label() + ".update", 204),
                (api, token) -> api.update(token, kind.path(), id, sent.toString()), nothing -> id).replaceWithVoid();
    }

    @Override
    public Uni<Void> delete(String id) {
        checkId(id);
        return calls.delete(kind.label() + ".delete", kind.path(), id);
    }

    /** What the type had made of what the hub had sent. */
    private T asReceived(T resource) {
        try {
            return kind.read(Json.MAPPER.readTree(resource.origin().json()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The origin of the resource is no JSON", e);
        }
    }

    private void checkId(String id) {
        new FieldChecks("The " + kind.label()).id("id", id);
    }
}
