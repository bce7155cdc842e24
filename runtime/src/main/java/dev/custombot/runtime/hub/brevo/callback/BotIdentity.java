package dev.custombot.runtime.hub.brevo.callback;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.runtime.record.JsonFields;

/**
 * By what the bot's own messages are known when Brevo delivers them.
 *
 * @param tag that its requests have ({@code receivedFrom})
 * @param agentId of the agent as whom it writes
 * @param agentEmail the same, where that is what is configured
 */
public record BotIdentity(String tag, Optional<String> agentId, Optional<String> agentEmail) {

    /** Whether its requests have made the message. */
    boolean isTagOf(JsonNode message) {
        return tag.equals(message.path("receivedFrom").textValue());
    }

    /** Whether the message is by its agent. */
    boolean isAgentOf(JsonNode message, JsonNode event) {
        Optional<String> writer = JsonFields.text(message, "agentId");
        return writer.isPresent() && (writer.equals(agentId) || agentEmail.isPresent() && WebhookEvent.agents(event)
                .filter(agent -> writer.equals(JsonFields.text(agent, "id")))
                .anyMatch(agent -> JsonFields.text(agent, "email").filter(agentEmail.get()::equalsIgnoreCase).isPresent()));
    }
}
