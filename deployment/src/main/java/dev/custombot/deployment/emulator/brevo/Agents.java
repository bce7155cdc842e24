package dev.custombot.deployment.emulator.brevo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import dev.custombot.deployment.emulator.conversation.Moments;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The account's agents: whoever has written or was told to be online. An e-mail that is not known makes one. */
final class Agents {

    private static final long ONLINE_MILLIS = 150_000;
    private static final int ID_LENGTH = 17;

    private final Map<String, JsonObject> agents = new LinkedHashMap<>();
    private OptionalLong onlineUntil = OptionalLong.empty();

    /**
     * The agent whom a request names.
     *
     * @throws ApiProblem if it names nobody
     */
    JsonObject named(JsonObject request) {
        return named(request, true)
                .orElseThrow(() -> ApiProblem.missing("agentId, or agentEmail with agentName and receivedFrom"));
    }

    /** Of an automated message, which need not name anybody. */
    JsonObject namedOrAny(JsonObject request) {
        return named(request, false).orElseGet(() -> agents.values().stream().findFirst()
                .orElseGet(() -> know(idOf("anybody"), "Any agent", "any@example.org")));
    }

    private Optional<JsonObject> named(JsonObject request, boolean byEmail) {
        Optional<String> id = ApiInput.text(request, "agentId");
        if (id.isPresent()) {
            return Optional.of(know(id.get(), ApiInput.text(request, "agentName").orElse("Agent"), ""));
        }
        Optional<String> email = ApiInput.text(request, "agentEmail");
        Optional<String> name = ApiInput.text(request, "agentName");
        boolean complete = byEmail && email.isPresent() && name.isPresent()
                && ApiInput.text(request, "receivedFrom").isPresent();
        return complete ? Optional.of(know(idOf(email.get()), name.get(), email.get())) : Optional.empty();
    }

    /** A person of the name. */
    JsonObject person(String name) {
        return know(idOf(name), name, "");
    }

    private JsonObject know(String id, String name, String email) {
        return agents.computeIfAbsent(id, unknown -> new JsonObject().put("id", id).put("name", name).put("email", email)
                .put("pings", 0));
    }

    void online(JsonObject agent) {
        agent.put("pings", agent.getInteger("pings") + 1).put("lastPing", Moments.now());
        onlineUntil = OptionalLong.of(millis() + ONLINE_MILLIS);
    }

    boolean isNobodyAvailable() {
        return onlineUntil.isEmpty() || millis() >= onlineUntil.getAsLong();
    }

    /** As webhooks tell of them. */
    JsonArray withIds(Iterable<String> ids) {
        JsonArray found = new JsonArray();
        ids.forEach(id -> Optional.ofNullable(agents.get(id)).ifPresent(agent -> found.add(new JsonObject().put("id", id)
                .put("name", agent.getString("name")).put("email", agent.getString("email")))));
        return found;
    }

    JsonArray toJson() {
        JsonArray all = new JsonArray();
        agents.values().forEach(agent -> all.add(agent.copy()));
        return all;
    }

    void reset() {
        agents.clear();
        onlineUntil = OptionalLong.empty();
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    private static String idOf(String name) {
        return UUID.nameUUIDFromBytes(("agent:" + name).getBytes(StandardCharsets.UTF_8)).toString().replace("-", "")
                .substring(0, ID_LENGTH);
    }
}
