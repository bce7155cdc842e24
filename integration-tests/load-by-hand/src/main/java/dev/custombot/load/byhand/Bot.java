package dev.custombot.load.byhand;

import java.io.IOException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.mutiny.Uni;

/** Answers each message with its text, at once. It promises nothing: no repetition is recognised, and nothing is tried again. */
@ApplicationScoped
public class Bot {

    private final ObjectMapper mapper;
    private final HubClient hub;

    Bot(ObjectMapper mapper, @RestClient HubClient hub) {
        this.mapper = mapper;
        this.hub = hub;
    }

    @Incoming("bot-in")
    Uni<Void> answer(byte[] value) throws IOException {
        JsonNode message = mapper.readTree(value);
        ObjectNode request = mapper.createObjectNode();
        ObjectNode reply = request.putObject("messages").putArray("message").addObject();
        reply.put("messageId", UUID.randomUUID().toString()).putObject("type").put("value", "text");
        reply.putObject("sender").put("type", "custom_bot").putObject("participant").put("name", "custom-bot");
        reply.putObject("content").put("text", message.path("content").path("text").asText());
        reply.putObject("conversation").put("id", message.path("conversation").path("id").asText());
        return hub.send("Bearer by-hand", request).replaceWithVoid();
    }
}
