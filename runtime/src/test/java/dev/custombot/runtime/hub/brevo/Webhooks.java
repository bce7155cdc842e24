package dev.custombot.runtime.hub.brevo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.brevo.callback.BotIdentity;
import dev.custombot.runtime.hub.brevo.shown.Understanding;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;

/** Webhooks of Brevo as tests write them, with apostrophes for quotes, and a bot that takes them. */
record Webhooks(BrevoReceiver receiver) {

    static final String TAG = "tea-bot";
    static final BodyLimits LIMITS = new BodyLimits(100_000, 2_000, 5, 30, 5_000, 100);

    /** A bot that is known by its tag and its agent's id. */
    static Webhooks taken() {
        return takenBy(new BotIdentity(TAG, Optional.of("agent-bot"), Optional.empty()));
    }

    static Webhooks takenBy(BotIdentity bot) {
        return new Webhooks(new BrevoReceiver("Tea", LIMITS,
                new WebhookCallers(Optional.of(new WebhookSecret(Optional.empty(), () -> List.of("s"))),
                        Optional.empty()),
                bot, new Understanding(5_000), Duration.ofHours(12)));
    }

    List<DeliveredMessage> split(String json) {
        return receiver.split(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** Delivered and read from the topic. */
    List<IncomingMessage> read(String json) {
        return split(json).stream().map(this::read).toList();
    }

    IncomingMessage read(DeliveredMessage message) {
        return receiver.read(new CallbackRecord(new RecordOrigin("tea", "brevo"), message.conversationId(), message.messageId(),
                message.type(), message.senderType(), Instant.EPOCH, message.address(), message.value(), Optional.empty()));
    }

    static String started(String message) {
        return "{'eventName': 'conversationStarted', 'conversationId': 'cnv-1', 'visitor': {'id': 'vis-1'}, 'message': "
                + message + "}";
    }

    static String fragment(String... messages) {
        return "{'eventName': 'conversationFragment', 'conversationId': 'cnv-1', 'visitor': {'id': 'vis-1', 'displayedName': 'Ana'}, "
                + "'agents': [{'id': 'agent-kim', 'name': 'Kim', 'email': 'kim@shop.example'}, "
                + "{'id': 'agent-bot', 'name': 'ShopBot', 'email': 'Bot@shop.example'}], "
                + "'messages': [" + String.join(",", messages) + "]}";
    }

    static String transcript(String... messages) {
        return fragment(messages).replace("conversationFragment", "conversationTranscript");
    }

    static String visitor(String id, String text, long at) {
        return "{'id': '%s', 'type': 'visitor', 'text': '%s', 'createdAt': %d}".formatted(id, text, at);
    }

    /** @param more members, each with a comma before it */
    static String agent(String id, String text, String more) {
        return "{'id': '%s', 'type': 'agent', 'text': '%s', 'createdAt': 1000%s}".formatted(id, text, more);
    }
}
