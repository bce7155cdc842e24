package dev.custombot.runtime.hub.egain.client;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Orchestration.Bot;
import dev.custombot.runtime.record.JsonFields;

/** Who talks to a customer. */
final class OrchestrationKind implements ResourceKind<Orchestration> {

    private static final int MINUTES = 10_080;

    @Override
    public String path() {
        return "orchestrations";
    }

    @Override
    public String label() {
        return "orchestration";
    }

    @Override
    public Orchestration read(JsonNode json) {
        JsonNode applications = json.path("applications");
        return new Orchestration(ResourceKind.origin(json), json.path("name").asText(""), JsonFields.text(json, "description"),
                ResourceKind.active(json), JsonFields.object(applications, "botConfiguration", OrchestrationKind::bot),
                JsonFields.text(applications.path("customerConfiguration").path("customer"), "id"),
                JsonFields.text(applications.path("agentConfiguration").path("agents").path(0), "id"));
    }

    private static Bot bot(JsonNode configuration) {
        JsonNode bot = configuration.path("bots").path(0);
        return new Bot(bot.path("id").asText(""), WireParts.id(bot, "participant"),
                JsonFields.text(bot.path("onEscalation").path("agent"), "id"),
                configuration.path("forwardTranscript").asBoolean(true),
                JsonFields.number(configuration, "bypassVaDuration"));
    }

    @Override
    public ObjectNode write(Orchestration resource) {
        ObjectNode node = ResourceKind.common(resource, nameField());
        ObjectNode applications = node.putObject("applications");
        resource.bot().ifPresent(bot -> write(bot, applications.putObject("botConfiguration")));
        resource.customer().ifPresent(
                id -> applications.putObject("customerConfiguration").putObject("customer").put("id", id));
        resource.agents().ifPresent(
                id -> applications.putObject("agentConfiguration").putArray("agents").addObject().put("id", id));
        return node;
    }

    private static void write(Bot bot, ObjectNode configuration) {
        configuration.put("forwardTranscript", bot.forwardTranscript());
        bot.bypassMinutes().ifPresent(minutes -> configuration.put("bypassVaDuration", minutes));
        ObjectNode one = configuration.putArray("bots").addObject().put("id", bot.application());
        one.putObject("participant").put("id", bot.participant());
        bot.escalatesTo().ifPresent(id -> one.putObject("onEscalation").putObject("agent").put("id", id));
    }

    @Override
    public void check(Orchestration resource) {
        FieldChecks checks = new FieldChecks("An orchestration").name("name", resource.name())
                .description(resource.description())
                .require(resource.bot().isPresent() || resource.agents().isPresent(), "applications", "needs a bot or agents")
                .id("applications.customerConfiguration.customer.id", resource.customer())
                .id("applications.agentConfiguration.agents.id", resource.agents());
        Optional<Bot> bot = resource.bot();
        bot.ifPresent(one -> checks.id("applications.botConfiguration.bots.id", one.application())
                .id("applications.botConfiguration.bots.participant.id", one.participant())
                .id("applications.botConfiguration.bots.onEscalation.agent.id", one.escalatesTo())
                .range("applications.botConfiguration.bypassVaDuration", one.bypassMinutes(), 1, MINUTES));
    }
}
