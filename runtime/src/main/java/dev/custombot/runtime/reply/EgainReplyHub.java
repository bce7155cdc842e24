package dev.custombot.runtime.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.Sender;
import dev.custombot.hub.HubApi;
import dev.custombot.runtime.BotConfig;
import dev.custombot.runtime.BotConfig.HubConfig;
import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.record.ReplyRecord;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;

/** Sends replies by {@code POST /conversations/messages} of eGain's Conversation Manager API v3. */
@Singleton
public class EgainReplyHub implements ReplyHub {

    private final HubApi hub;
    private final Duration timeout;
    private final String participantName;
    private final ObjectMapper mapper;

    @Inject
    EgainReplyHub(CustomBotConfig config, ObjectMapper mapper) {
        BotConfig bot = config.defaultBot();
        HubConfig hubConfig = bot.hub();
        this.timeout = hubConfig.requestTimeout();
        this.participantName = bot.participantName();
        this.mapper = mapper;
        this.hub = QuarkusRestClientBuilder.newBuilder().baseUri(hubConfig.url().orElseThrow())
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                // Error statuses are outcomes here, not exceptions.
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(HubApi.class);
    }

    @Override
    public Uni<SendOutcome> send(ReplyRecord reply, String accessToken) {
        String request;
        try {
            request = request(reply);
        } catch (IOException e) {
            return Uni.createFrom().item(new SendOutcome.Refused("unreadable"));
        }
        return hub.sendMessages("Bearer " + accessToken, request)
                .ifNoItem().after(timeout).fail()
                .map(this::outcome)
                .onFailure().recoverWithItem(failure -> new SendOutcome.Passing(failure.getClass().getSimpleName()));
    }

    private String request(ReplyRecord reply) throws IOException {
        ObjectNode value = mapper.readValue(reply.value(), ObjectNode.class);
        ObjectNode request = mapper.createObjectNode();
        ObjectNode message = request.putObject("messages").putArray("message").addObject();
        message.setAll(value);
        message.put("messageId", reply.messageId());
        message.putObject("type").put("value", reply.type());
        message.putObject("sender").put("type", Sender.CUSTOM_BOT).putObject("participant").put("name", participantName);
        ObjectNode conversation = message.withObject("/conversation");
        // The first message of a conversation names the account instead; the hub makes the id.
        if (!conversation.has("account")) {
            conversation.put("id", reply.conversationId());
        }
        return request.toString();
    }

    private SendOutcome outcome(Response response) {
        int status = response.getStatus();
        return EgainOutcomes.of(status, status < 300 ? "" : code(status, response.readEntity(String.class)));
    }

    private String code(int status, String body) {
        try {
            JsonNode error = body == null ? mapper.missingNode() : mapper.readTree(body);
            return error.path("code").asText(Integer.toString(status));
        } catch (JsonProcessingException e) {
            return Integer.toString(status);
        }
    }
}
