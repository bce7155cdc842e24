package dev.custombot.runtime.hub.egain.client;

import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.EgainCalls.Operation;
import dev.custombot.runtime.record.JsonFields;
import io.smallrye.mutiny.Uni;

/**
 * Makes a resource once, however often that is tried. Names are unique: one that is there after a lost answer, and is as it was wanted, is the
 * one that was made; where there is none, nothing was made.
 */
final class Creation<T extends Resource> {

    /** The name is not free. */
    private static final String TAKEN = "400-138";

    private final ResourceKind<T> kind;
    private final EgainCalls calls;
    private final Resources<T> there;
    private final T resource;
    private final ObjectNode wanted;

    /** @param there where it is looked up */
    Creation(ResourceKind<T> kind, EgainCalls calls, Resources<T> there, T resource) {
        this.kind = kind;
        this.calls = calls;
        this.there = there;
        this.resource = resource;
        this.wanted = kind.write(resource);
    }

    /** Completes with the id. */
    Uni<String> run() {
        return attempt(false, 0);
    }

    private Uni<String> attempt(boolean mayBeThere, int repetitions) {
        return calls.once(new Operation(kind.label() + ".create", 201),
                (api, token) -> api.create(token, kind.path(), wanted.toString()), Creation::id)
                .onFailure(failure -> failure instanceof HubRequestException error
                        && (error.mayBeDone() || mayBeThere && TAKEN.equals(error.code())))
                .recoverWithUni(failure -> lookedUp((HubRequestException) failure, repetitions));
    }

    private Uni<String> lookedUp(HubRequestException failure, int repetitions) {
        return there.find(resource.name()).onFailure().transform(alsoAway -> failure).chain(found -> {
            boolean again = found.isEmpty() && failure.mayBeDone() && failure.isPassing() && repetitions < EgainCalls.RETRIES
                    && EgainCalls.isSoon(failure);
            return again
                    ? calls.pause(failure, repetitions).chain(() -> attempt(true, repetitions + 1))
                    : found.filter(one -> covers(kind.write(one), wanted)).flatMap(Resource::id)
                            .map(id -> Uni.createFrom().item(id))
                            .orElseGet(() -> Uni.createFrom().failure(failure));
        });
    }

    /** Whether all that is wanted is there; the hub may add to it. */
    private static boolean covers(JsonNode there, JsonNode wanted) {
        if (wanted.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = wanted.fields(); fields.hasNext();) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (!covers(there.path(field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (wanted.isArray()) {
            return there.size() == wanted.size() && wanted.valueStream()
                    .allMatch(one -> there.valueStream().anyMatch(other -> covers(other, one)));
        }
        return there.equals(wanted);
    }

    private static String id(JsonNode json) {
        return JsonFields.text(json, "id").orElseThrow(() -> new IllegalArgumentException("The answer has no id"));
    }
}
