package dev.custombot.runtime.reply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

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
        return hub.sendMessages("Bearer " + accessToken, request(reply))
                .ifNoItem().after(timeout).fail()
                .map(this::outcome)
                .onFailure().recoverWithItem(failure -> new SendOutcome.Passing(failure.getClass().getSimpleName()));
    }

    private String request(ReplyRecord reply) {
        ObjectNode request = mapper.createObjectNode();
        ObjectNode message = request.putObject("messages").putArray("message").addObject();
        message.put("messageId", reply.messageId());
        message.putObject("conversation").put("id", reply.conversationId());
        message.putObject("type").put("value", reply.type());
        message.putObject("sender").put("type", Sender.CUSTOM_BOT).putObject("participant").put("name", participantName);
        String content = new String(reply.value(), StandardCharsets.UTF_8);
        if (!"{}".equals(content)) {
            message.putRawValue("content", new RawValue(content));
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
