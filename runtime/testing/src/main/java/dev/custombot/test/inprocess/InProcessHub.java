package dev.custombot.test.inprocess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.common.header.Headers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.egain.wire.RequestWriter;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.test.hub.ControlApi;
import dev.custombot.test.hub.DeadLetter;
import dev.custombot.test.hub.PlayedHub;

/** The hub of a bot within the test: what is said is handled before the call returns. Bots may speak on any thread, people on one. */
public final class InProcessHub implements PlayedHub, InProcessBot.Outcome {

    /** For how long a test waits for what handlers leave to other threads; all else has come when a call returns. */
    public static final Duration LIMIT = Duration.ofMillis(500);

    private final InProcessBot bot;
    private final String name;
    private final boolean handsOver;
    private final Map<String, InProcessConversation> conversations = new ConcurrentHashMap<>();
    private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();

    /** @throws IllegalArgumentException if the bot has no handlers, or an object for them cannot be made */
    public InProcessHub(BotPlan plan) {
        bot = new InProcessBot(plan, this);
        name = plan.bot();
        handsOver = plan.hubKind().equals("egain");
    }

    /** What the bot has given up, oldest first. */
    public List<DeadLetter> deadLetters() {
        return List.copyOf(letters);
    }

    @Override
    public void say(String reference, Map<String, Object> wish) {
        JsonNode wanted = ControlApi.parse(ControlApi.json(wish));
        InProcessConversation conversation = conversations.computeIfAbsent(reference, InProcessConversation::new);
        if (conversation.isEnded() && handsOver) {
            throw ControlApi.Refused.over();
        }
        List<JsonNode> together = new ArrayList<>();
        wanted.path("together").forEach(together::add);
        (together.isEmpty() ? List.of(wanted) : together).forEach(this::requireSayable);
        conversation.introduce(wanted.path("customer"));
        Instant now = bot.clock().instant();
        List<ObjectNode> messages = (together.isEmpty() ? List.of(wanted) : together).stream()
                .map(one -> conversation.message(one, now, handsOver)).toList();
        messages.forEach(message -> conversation.add(message, handsOver));
        if (!handsOver || conversation.isWithBot()) {
            List<ObjectNode> told = messages.stream().map(message -> told(conversation, message)).toList();
            conversation.delivered(told);
            told.forEach(message -> deliver(conversation, message, now));
        }
    }

    private void requireSayable(JsonNode wish) {
        Set<String> sayable = bot.looks().sayable();
        String type = wish.path("type").asText();
        if (!sayable.isEmpty() && (!sayable.contains(type) || wish.has("json") || wish.has("xml"))) {
            throw new IllegalStateException("At " + bot.origin().hub() + " nobody can do that: " + bot.origin().hub()
                    + " has only " + String.join(", ", new TreeSet<>(sayable)) + ", without JSON and XML, and no " + type);
        }
    }

    /** As the hub tells of what somebody has said. */
    private ObjectNode told(InProcessConversation conversation, ObjectNode message) {
        return bot.looks().endsWithTranscript() ? conversation.withTranscript(message) : message;
    }

    private void deliver(InProcessConversation conversation, ObjectNode message, Instant now) {
        if (bot.looks().joinsByWriting()) {
            conversation.joins(message).ifPresent(join -> handle(conversation, join, now));
        }
        handle(conversation, message, now);
    }

    @Override
    public void again(String reference) {
        InProcessConversation conversation = find(reference).filter(one -> !one.lastDelivered().isEmpty())
                .orElseThrow(() -> PlayedHub.nothingDelivered(reference));
        Instant now = bot.clock().instant();
        conversation.lastDelivered().forEach(message -> deliver(conversation, message, now));
    }

    /** @param receivedAt the same for all of a callback: none of them answers what the bot asks later */
    private void handle(InProcessConversation conversation, ObjectNode message, Instant receivedAt) {
        ObjectNode value = ControlApi.JSON.createObjectNode();
        value.putObject("metadata");
        value.set("message", message);
        String type = message.path("type").path("value").asText();
        conversation.delivered(type, bot.looks().storedStatus());
        bot.handle(new CallbackRecord(bot.origin(), conversation.id(), message.path("id").asText(), type,
                message.path("sender").path("type").asText(), receivedAt, Optional.empty(), Json.bytes(value),
                Optional.empty()));
    }

    @Override
    public void said(String key, Headers headers, byte[] value) {
        InProcessConversation conversation = conversations.values().stream().filter(one -> one.id().equals(key)).findFirst()
                .orElseGet(() -> conversations.computeIfAbsent(key, InProcessConversation::new));
        ReplyRecord record = ReplyRecord.read(key, headers, value);
        // A handler may leave something to another thread.
        synchronized (conversation) {
            record.replies().forEach(reply -> said(conversation, record, reply));
        }
        bot.goesOn();
    }

    private void said(InProcessConversation conversation, ReplyRecord record, OutgoingReply reply) {
        if (conversation.knows(reply.messageId())) {
            return;
        }
        Optional<String> refusal = handsOver ? conversation.refusal() : Optional.empty();
        if (refusal.isPresent()) {
            refuse(record, reply, refusal.get());
            return;
        }
        if (!handsOver && reply.type().equals(MessageType.ESCALATION_TRANSFER)) {
            // It gives the customer to a group of agents, and nobody reads it.
            conversation.handedOver();
            return;
        }
        JsonNode request = ControlApi.parse(
                new RequestWriter(name).write(List.of(new AddressedReply(record.conversationId(), reply))));
        conversation.reply((ObjectNode) request.path("messages").path("message").path(0), bot.clock().instant(), handsOver);
    }

    /** As eGain's hub does: nobody reads it, and the bot is told. */
    private void refuse(ReplyRecord record, OutgoingReply reply, String code) {
        letters.add(new DeadLetter(reply.type(), code, Optional.empty(), Optional.empty(), record.conversationId()));
        bot.refused(record, reply, code);
    }

    @Override
    public void givenUp(String key, Headers headers) {
        letters.add(new DeadLetter(BotHeaders.find(headers, BotHeaders.TYPE).orElse(""),
                BotHeaders.find(headers, BotHeaders.DEAD_LETTER_CAUSE).orElse(""),
                BotHeaders.find(headers, BotHeaders.DEAD_LETTER_DETAIL),
                BotHeaders.find(headers, BotHeaders.DEAD_LETTER_HANDLER), key));
    }

    @Override
    public List<Throwable> failures() {
        return bot.failures();
    }

    @Override
    public Iterable<JsonNode> replies(String reference) {
        return find(reference).map(InProcessConversation::replies).orElse(List.of());
    }

    @Override
    public Iterable<JsonNode> deliveries(String reference) {
        return find(reference).map(InProcessConversation::deliveries).orElse(List.of());
    }

    @Override
    public JsonNode conversation(String reference) {
        return find(reference).map(InProcessConversation::toJson).orElseGet(ControlApi.JSON::createObjectNode);
    }

    @Override
    public JsonNode file(String fileName, String contentType, byte[] content) {
        throw new UnsupportedOperationException("Only the emulator has files that a bot can download");
    }

    @Override
    public Duration listening(Duration within) {
        Duration longest = bot.speaksAtAnyTime() ? LIMIT : Duration.ZERO;
        return within.compareTo(longest) < 0 ? within : longest;
    }

    @Override
    public void advance(Duration duration) {
        bot.clock().advance(duration);
    }

    @Override
    public Map<String, DeadLetter> deadLetters(String conversationId) {
        Map<String, DeadLetter> found = new LinkedHashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i).conversationId().equals(conversationId)) {
                found.put(Integer.toString(i), letters.get(i));
            }
        }
        return found;
    }

    private Optional<InProcessConversation> find(String reference) {
        return Optional.ofNullable(conversations.get(reference));
    }
}
