package dev.custombot.deployment.emulator.egain.management;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Kinds of resources: what the hub wants of one, and to which others it refers. Paths go into each element where they say {@code []}. */
enum ManagedKind {

    AUTHENTICATION("authentications", "authentication", "name", List.of("name", "type"), Map.of()),
    CLIENT_APPLICATION(
            "clientapplications",
            "clientApplication",
            "name",
            List.of("name", "roles[].name", "roles[].version", "roles[].callback", "roles[].notificationEmail"),
            Map.of("roles[].authentication.id", "AUTHENTICATION")),
    PARTICIPANT(
            "participants",
            "participant",
            "name",
            List.of("name", "type", "application.id"),
            Map.of("application.id", "CLIENT_APPLICATION")),
    CHANNEL("channels", "channel", "type", List.of("type", "displayName", "icon"), Map.of()),
    ORCHESTRATION(
            "orchestrations",
            "orchestration",
            "name",
            List.of("name", "applications"),
            Map.of("applications.botConfiguration.bots[].id", "CLIENT_APPLICATION",
                    "applications.botConfiguration.bots[].participant.id", "PARTICIPANT",
                    "applications.botConfiguration.bots[].onEscalation.agent.id", "CLIENT_APPLICATION",
                    "applications.customerConfiguration.customer.id", "CLIENT_APPLICATION",
                    "applications.agentConfiguration.agents[].id", "CLIENT_APPLICATION")),
    ACCOUNT(
            "accounts",
            "account",
            "name",
            List.of("name", "address", "channel.id", "chatConfigurations.orchestration.id", "chatConfigurations.entryPoint.id"),
            Map.of("channel.id", "CHANNEL", "chatConfigurations.orchestration.id", "ORCHESTRATION"));

    private final String path;
    private final String label;
    private final String nameField;
    private final List<String> required;
    private final Map<String, String> references;

    ManagedKind(String path, String label, String nameField, List<String> required, Map<String, String> references) {
        this.path = path;
        this.label = label;
        this.nameField = nameField;
        this.required = required;
        this.references = references;
    }

    static Optional<ManagedKind> at(String path) {
        return Stream.of(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    String label() {
        return label;
    }

    String name(JsonObject resource) {
        return resource.getString(nameField, "");
    }

    /** The first thing that is missing. */
    Optional<String> missing(JsonObject resource) {
        return required.stream().filter(field -> values(resource, field).stream().anyMatch(ManagedKind::isEmpty)
                || values(resource, field).isEmpty()).findFirst();
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isEmpty();
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
