package dev.custombot.runtime.hub.egain.client;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The resources of a kind at the hub. */
final class HubResources<T extends Resource> implements Resources<T> {

    private static final int PAGE_SIZE = 25;
    /** A hub that never says that it has no more must not be asked for ever. */
    private static final int MOST_PAGES = 1_000;

    private final ResourceKind<T> kind;
    private final EgainCalls calls;

    HubResources(ResourceKind<T> kind, EgainCalls calls) {
        this.kind = kind;
        this.calls = calls;
    }

    /** Names are unique: one that is there after a lost answer is the one that was made. */
    @Override
    public Uni<String> create(T resource) {
        kind.check(resource);
        String body = kind.write(resource).toString();
        return calls.once(operation("create"), (api, token) -> api.create(token, kind.path(), body), HubResources::id)
                .onFailure(failure -> failure instanceof HubRequestException error && error.mayBeDone())
                .recoverWithUni(failure -> find(resource.name())
                        .map(found -> found.flatMap(Resource::id).orElseThrow(() -> (HubRequestException) failure)));
    }

    @Override
    public Multi<T> list() {
        AtomicInteger page = new AtomicInteger();
        return Multi.createBy().repeating().uni(() -> page(page.incrementAndGet()))
                .whilst(read -> read.hasMore() && page.get() < MOST_PAGES)
                .onItem().transformToIterable(Page::resources);
    }

    private Uni<Page<T>> page(int number) {
        return calls.repeatable(operation("list"), (api, token) -> api.list(token, kind.path(), number, PAGE_SIZE),
                json -> page(number, json));
    }

    /** Without a word about pages it is all that there is. */
    private Page<T> page(int number, JsonNode json) {
        List<T> resources = JsonFields.objects(json.path(kind.label()), kind::read);
        JsonNode info = json.path("paginationInfo");
        long before = (long) (info.path("pagenum").asInt(number) - 1) * info.path("pagesize").asInt(PAGE_SIZE);
        boolean more = info.has("count") && !resources.isEmpty() && before + resources.size() < info.path("count").asLong();
        return new Page<>(resources, more);
    }

    private record Page<T>(List<T> resources, boolean hasMore) {}

    @Override
    public Uni<T> get(String id) {
        checkId(id);
        return calls.repeatable(operation("get"), (api, token) -> api.get(token, kind.path(), id), kind::read);
    }

    @Override
    public Uni<Void> update(T resource) {
        kind.check(resource);
        String id = resource.id().orElseThrow(() -> new IllegalArgumentException("Only what the hub has can be updated"));
        checkId(id);
        ObjectNode sent = UnknownFields.keep(kind.write(resource), kind.write(asReceived(resource)), resource.origin().json());
        return calls.repeatable(operation("update"), (api, token) -> api.update(token, kind.path(), id, sent.toString()),
                any -> id).replaceWithVoid();
    }

    @Override
    public Uni<Void> delete(String id) {
        checkId(id);
        return calls.repeatable(operation("delete"), (api, token) -> api.delete(token, kind.path(), id), any -> id)
                .replaceWithVoid();
    }

    /** What the type had made of what the hub had sent. */
    private T asReceived(T resource) {
        try {
            return kind.read(Json.MAPPER.readTree(resource.origin().json()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The origin of the resource is no JSON", e);
        }
    }

    private String operation(String what) {
        return kind.label() + "." + what;
    }

    private void checkId(String id) {
        new FieldChecks("The " + kind.label()).id("id", id);
    }

    private static String id(JsonNode json) {
        return JsonFields.text(json, "id").orElseThrow(() -> new IllegalArgumentException("The answer has no id"));
    }
}
