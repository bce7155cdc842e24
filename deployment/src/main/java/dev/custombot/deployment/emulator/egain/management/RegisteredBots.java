package dev.custombot.deployment.emulator.egain.management;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The bots among what is registered. */
final class RegisteredBots {

    private static final String CUSTOM_BOT = "custom_bot";

    private final ManagedResources resources;

    RegisteredBots(ManagedResources resources) {
        this.resources = resources;
    }

    List<String> names() {
        return participants().map(ManagedKind.PARTICIPANT::name).toList();
    }

    Optional<RegisteredBot> find(String participant) {
        return participants().filter(one -> ManagedKind.PARTICIPANT.name(one).equals(participant)).findFirst()
                .flatMap(one -> resources.find(ManagedKind.CLIENT_APPLICATION,
                        one.getJsonObject("application").getString("id")))
                .flatMap(application -> objects(application, "roles")
                        .filter(role -> CUSTOM_BOT.equals(role.getString("name"))).findFirst())
                .map(this::bot);
    }

    private Stream<JsonObject> participants() {
        return resources.all(ManagedKind.PARTICIPANT).filter(one -> CUSTOM_BOT.equals(one.getString("type")));
    }

    private RegisteredBot bot(JsonObject role) {
        Map<String, String> headers = new HashMap<>();
        objects(role, "headers").forEach(header -> headers.put(header.getString("name"), header.getString("value")));
        return new RegisteredBot(URI.create(role.getString("callback")), headers,
                Optional.ofNullable(role.getJsonObject("authentication"))
                        .flatMap(one -> resources.find(ManagedKind.AUTHENTICATION, one.getString("id"))));
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast);
    }
}
