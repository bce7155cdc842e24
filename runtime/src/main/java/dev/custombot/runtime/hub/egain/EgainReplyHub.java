package dev.custombot.runtime.hub.egain;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Sender;
import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.ReplyHub;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.record.ReplyRecord;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;

/** Sends replies by {@code POST /conversations/messages} of eGain's Conversation Manager API v3. */
@Singleton
public class EgainReplyHub implements ReplyHub {

    private static final int BATCH_SIZE = 10;

    private final HubApi hub;
    private final Duration timeout;
    private final String participantName;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final EgainOutcomes outcomes;

    @Inject
    EgainReplyHub(CustomBotConfig config, ObjectMapper mapper, Clock clock) {
        BotConfig bot = config.defaultBot();
        HubConfig hubConfig = bot.hub();
        this.timeout = hubConfig.requestTimeout();
        this.participantName = bot.participantName();
        this.mapper = mapper;
        this.clock = clock;
        this.outcomes = new EgainOutcomes(bot.reply().outcomes());
        this.hub = QuarkusRestClientBuilder.newBuilder().baseUri(hubConfig.url().orElseThrow())
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                // Error statuses are outcomes here, not exceptions.
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(HubApi.class);
    }

    @Override
    public int batchSize() {
        return BATCH_SIZE;
    }

    @Override
    public Uni<SendOutcome> send(List<ReplyRecord> replies, String accessToken) {
        String request;
        try {
            request = request(replies);
        } catch (IOException e) {
            return Uni.createFrom().item(new SendOutcome.Refused("unreadable"));
        }
        return hub.sendMessages("Bearer " + accessToken, request)
                .ifNoItem().after(timeout).fail()
                .map(this::outcome)
                .onFailure().recoverWithItem(
                        failure -> new SendOutcome.Passing(failure.getClass().getSimpleName(), Optional.empty()));
    }

    private String request(List<ReplyRecord> replies) throws IOException {
        ObjectNode request = mapper.createObjectNode();
        ArrayNode messages = request.putObject("messages").putArray("message");
        for (ReplyRecord reply : replies) {
            write(reply, messages.addObject());
        }
        return request.toString();
    }

    private void write(ReplyRecord reply, ObjectNode message) throws IOException {
        if (!(mapper.readTree(reply.value()) instanceof ObjectNode content)
                || !(content.path("conversation").isMissingNode() || content.path("conversation").isObject())) {
            throw new IOException("The reply is not a message");
        }
        message.setAll(content);
        message.put("messageId", reply.messageId());
        message.putObject("type").put("value", reply.type());
        message.putObject("sender").put("type", Sender.CUSTOM_BOT).putObject("participant").put("name", participantName);
        ObjectNode conversation = message.withObject("/conversation");
        // The first message of a conversation names the account instead; the hub makes the id.
        if (!conversation.has("account")) {
            conversation.put("id", reply.conversationId());
        }
    }

    private SendOutcome outcome(Response response) {
        int status = response.getStatus();
        String code = status < 300 ? "" : code(status, response.readEntity(String.class));
        return outcomes.of(status, code, RetryAfter.read(response.getHeaderString("Retry-After"), clock.instant()));
    }

    private String code(int status, String body) {
        try {
            JsonNode error = body == null ? mapper.missingNode() : mapper.readTree(body);
            String code = error.path("code").asText();
            // Anything else was not written by the hub, and could be any text.
            return EgainOutcomes.isCode(code) ? code : Integer.toString(status);
        } catch (JsonProcessingException e) {
            return Integer.toString(status);
        }
    }
}
