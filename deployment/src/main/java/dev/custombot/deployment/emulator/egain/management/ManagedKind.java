package dev.custombot.deployment.emulator.egain.management;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Kinds of resources, and to which others they refer. Paths go into each element where they say {@code []}. */
enum ManagedKind {

    AUTHENTICATION("authentications", "authentication", "name", Map.of()),
    CLIENT_APPLICATION(
            "clientapplications",
            "clientApplication",
            "name",
            Map.of("roles[].authentication.id", "AUTHENTICATION")),
    PARTICIPANT(
            "participants",
            "participant",
            "name",
            Map.of("application.id", "CLIENT_APPLICATION")),
    CHANNEL("channels", "channel", "type", Map.of()),
    ORCHESTRATION(
            "orchestrations",
            "orchestration",
            "name",
            Map.of("applications.botConfiguration.bots[].id", "CLIENT_APPLICATION",
                    "applications.botConfiguration.bots[].participant.id", "PARTICIPANT",
                    "applications.botConfiguration.bots[].onEscalation.agent.id", "CLIENT_APPLICATION",
                    "applications.customerConfiguration.customer.id", "CLIENT_APPLICATION",
                    "applications.agentConfiguration.agents[].id", "CLIENT_APPLICATION")),
    ACCOUNT(
            "accounts",
            "account",
            "name",
            Map.of("channel.id", "CHANNEL", "chatConfigurations.orchestration.id", "ORCHESTRATION"));

    private final String path;
    private final String label;
    private final String nameField;
    private final Map<String, String> references;

    ManagedKind(String path, String label, String nameField, Map<String, String> references) {
        this.path = path;
        this.label = label;
        this.nameField = nameField;
        this.references = references;
    }

    static Optional<ManagedKind> at(String path) {
        return Stream.of(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String label() {
        return label;
    }

    String name(JsonObject resource) {
        return resource.getString(nameField, "");
    }

    /** The ids of other resources of a kind in it. */
    List<String> references(JsonObject resource, ManagedKind other) {
        return references.entrySet().stream().filter(reference -> reference.getValue().equals(other.name()))
                .flatMap(reference -> values(resource, reference.getKey()).stream())
                .filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static List<Object> values(Object node, String path) {
        if (path.isEmpty()) {
            return Arrays.asList(node);
        }
        String step = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        String rest = path.contains(".") ? path.substring(path.indexOf('.') + 1) : "";
        String field = step.replace("[]", "");
        Object inner = node instanceof JsonObject object ? object.getValue(field) : null;
        if (step.endsWith("[]")) {
            return inner instanceof JsonArray array
                    ? array.stream().flatMap(element -> values(element, rest).stream()).toList()
                    : List.of();
        }
        return inner == null ? Arrays.asList((Object) null) : values(inner, rest);
    }
}
