package dev.custombot.runtime.hub.egain.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Participant.Intent;
import dev.custombot.runtime.record.JsonFields;

/** Bots as the hub knows them. */
final class ParticipantKind implements ResourceKind<Participant> {

    private static final int INTENTS = 500;
    private static final int OPTIONS = 25;

    @Override
    public String path() {
        return "participants";
    }

    @Override
    public String label() {
        return "participant";
    }

    @Override
    public Participant read(JsonNode json) {
        return new Participant(ResourceKind.origin(json), json.path("name").asText(""), json.path("type").asText(""),
                JsonFields.text(json, "description"), ResourceKind.active(json), WireParts.id(json, "application"),
                JsonFields.objects(json.path("intents").path("intent"),
                        node -> new Intent(node.path("value").asText(""), node.path("displayValue").asText(""))),
                WireParts.attributes(json.path("options")));
    }

    @Override
    public ObjectNode write(Participant resource) {
        ObjectNode node = ResourceKind.common(resource, nameField()).put("type", resource.type());
        node.putObject("application").put("id", resource.application());
        if (!resource.intents().isEmpty()) {
            ArrayNode intents = node.putObject("intents").putArray("intent");
            resource.intents().forEach(
                    intent -> intents.addObject().put("value", intent.value()).put("displayValue", intent.displayValue()));
        }
        WireParts.attributes(node, "options", resource.options());
        return node;
    }

    @Override
    public void check(Participant resource) {
        FieldChecks checks = new FieldChecks("A participant").name("name", resource.name()).name("type", resource.type())
                .description(resource.description()).id("application.id", resource.application())
                .count("intents", resource.intents(), 0, INTENTS).attributes("options", resource.options(), 0, OPTIONS);
        resource.intents().forEach(intent -> checks.name("intents.intent.value", intent.value())
                .name("intents.intent.displayValue", intent.displayValue()));
    }
}
