package dev.custombot.load.byhand;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Answers each text with the same, at once, and is busy with other messages. It promises nothing: no repetition is recognised, and nothing is tried again. */
@ApplicationScoped
public class Bot {

    private static final Duration WORK = Duration.ofMillis(1);
    private static final long REPLIED_EACH = 50;

    private final ObjectMapper mapper;
    private final HubClient hub;

    Bot(ObjectMapper mapper, @RestClient HubClient hub) {
        this.mapper = mapper;
        this.hub = hub;
    }

    /** On workers: one that returned a Uni would be called for one message after the other, whatever the channel allows. */
    @Incoming("bot-in")
    @Blocking(ordered = false)
    void answer(byte[] value) throws IOException {
        JsonNode message = mapper.readTree(value);
        String text = message.path("content").path("text").asText();
        if (!message.path("type").path("value").asText().equals("custom.load.work")) {
            reply(message, text);
            return;
        }
        Uni.createFrom().voidItem().onItem().delayIt().by(WORK).await().indefinitely();
        long number = UUID.fromString(message.path("messageId").asText()).getLeastSignificantBits() & Long.MAX_VALUE;
        if (number % REPLIED_EACH == 0) {
            reply(message, "#" + number + "# done");
        }
    }

    private void reply(JsonNode message, String text) {
        ObjectNode request = mapper.createObjectNode();
        ObjectNode reply = request.putObject("messages").putArray("message").addObject();
        reply.put("messageId", UUID.randomUUID().toString()).putObject("type").put("value", "text");
        reply.putObject("sender").put("type", "custom_bot").putObject("participant").put("name", "custom-bot");
        reply.putObject("content").put("text", text);
        reply.putObject("conversation").put("id", message.path("conversation").path("id").asText());
        hub.send("Bearer by-hand", request).await().indefinitely();
    }
}
