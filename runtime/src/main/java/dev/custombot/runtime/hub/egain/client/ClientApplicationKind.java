package dev.custombot.runtime.hub.egain.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.Role;
import dev.custombot.runtime.record.JsonFields;

/** Applications that exchange messages with the hub. */
final class ClientApplicationKind implements ResourceKind<ClientApplication> {

    private static final int ROLES = 7;
    private static final int HEADERS = 25;
    private static final int CALLBACK_LENGTH = 1023;

    @Override
    public String path() {
        return "clientapplications";
    }

    @Override
    public String label() {
        return "clientApplication";
    }

    @Override
    public ClientApplication read(JsonNode json) {
        return new ClientApplication(ResourceKind.origin(json), json.path("name").asText(""),
                JsonFields.text(json, "description"), ResourceKind.active(json),
                JsonFields.objects(json.path("roles"), ClientApplicationKind::role));
    }

    private static Role role(JsonNode role) {
        return new Role(role.path("name").asText(""), role.path("version").asText(""), role.path("callback").asText(""),
                role.path("notificationEmail").asText(""), WireParts.attributes(role.path("headers")),
                JsonFields.text(role.path("authentication"), "id"));
    }

    @Override
    public ObjectNode write(ClientApplication resource) {
        ObjectNode node = ResourceKind.common(resource, nameField());
        ArrayNode roles = node.putArray("roles");
        for (Role role : resource.roles()) {
            ObjectNode one = roles.addObject().put("name", role.name()).put("version", role.version())
                    .put("callback", role.callback()).put("notificationEmail", role.notificationEmail());
            WireParts.attributes(one, "headers", role.headers());
            role.authentication().ifPresent(id -> one.putObject("authentication").put("id", id));
        }
        return node;
    }

    @Override
    public void check(ClientApplication resource) {
        FieldChecks checks = new FieldChecks("A client application").name("name", resource.name())
                .description(resource.description()).count("roles", resource.roles(), 1, ROLES);
        for (int i = 0; i < resource.roles().size(); i++) {
            Role role = resource.roles().get(i);
            String field = "roles[" + i + "].";
            checks.name(field + "name", role.name()).name(field + "version", role.version())
                    .text(field + "callback", role.callback(), CALLBACK_LENGTH)
                    .name(field + "notificationEmail", role.notificationEmail())
                    .attributes(field + "headers", role.headers(), 0, HEADERS)
                    .id(field + "authentication.id", role.authentication());
        }
    }
}
