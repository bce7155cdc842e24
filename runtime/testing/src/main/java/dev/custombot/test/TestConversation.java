package dev.custombot.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A conversation of a customer with the bot.
 * <p>
 * The {@code customer…} methods return at once; the {@code await…} methods block until the bot's next replies have come, each
 * reply being handed out once. Not thread-safe.
 */
public final class TestConversation {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final ControlApi control;
    private final Optional<String> participant;
    private final String reference;
    private final Duration limit;
    private final AtomicInteger read;
    private Map<String, Object> lastSaid = Map.of();
    private JsonNode lastAccepted;

    TestConversation(ControlApi control, Optional<String> participant, String reference, Duration limit, AtomicInteger read) {
        this.control = control;
        this.participant = participant;
        this.reference = URLEncoder.encode(reference, StandardCharsets.UTF_8);
        this.limit = limit;
        this.read = read;
    }

    /** The customer writes a text. */
    public TestConversation customerSays(String text) {
        return say(Map.of("type", "text", "text", text));
    }

    /**
     * The customer taps an answer of the bot's last quick reply; at a hub that shows it as a text, types its number.
     *
     * @throws AssertionError if it is not on offer
     */
    public TestConversation customerTaps(String answer) {
        Optional<String> typed = Offers.typed(replies(), answer);
        if (typed.isPresent()) {
            return customerSays(typed.get());
        }
        BotReply offer = Offers.last(replies(), answer, BotReply::quickReplies);
        return customerSends("richMessage.quickreply", Offers.chosenQuickReply(offer, answer));
    }

    /**
     * The customer picks an item, by its title, of the bot's last list picker; at a hub that shows it as a text, types its number.
     *
     * @throws AssertionError if it is not on offer
     */
    public TestConversation customerPicks(String item) {
        Optional<String> typed = Offers.typed(replies(), item);
        if (typed.isPresent()) {
            return customerSays(typed.get());
        }
        BotReply offer = Offers.last(replies(), item, BotReply::listItems);
        return customerSends("richMessage.listpicker", Offers.pickedItem(offer, item));
    }

    /** The customer sends a file, without a text. */
    public TestConversation customerAttaches(String name, String contentType, long size) {
        return say(Map.of("type", "text", "attachments", List.of(Map.of("name", name, "contentType", contentType,
                "size", size, "url", "https://files.example.org/" + name))));
    }

    /** The same with a content that the bot can download, at an emulator of a hub that keeps files of bots. */
    public TestConversation customerAttaches(String name, String contentType, byte[] content) {
        JsonNode file = control.post("/control/assets?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), contentType,
                content);
        return say(Map.of("type", "text", "attachments", List.of(file)));
    }

    /** A message of any type; the content is written as JSON, or taken as it is when it is a string. */
    public TestConversation customerSends(String type, Object content) {
        return say(Map.of("type", type, "json", content instanceof String ? content : ControlApi.json(content)));
    }

    /** A person who takes part as an agent writes a text. */
    public TestConversation agentSays(String text) {
        return say(Map.of("type", "text", "sender", "custom_agent", "name", "Kim Agent", "text", text));
    }

    /** An agent hands the conversation over to the bot, naming what the customer wants. */
    public TestConversation agentHandsOver(String intent) {
        return say(Map.of("type", "escalation.transfer", "sender", "custom_agent", "name", "Kim Agent", "intent", intent));
    }

    /** The customer ends the conversation. */
    public TestConversation customerEnds() {
        return say(Map.of("type", "conversation.end"));
    }

    /** The hub delivers the last message once more, with the same ids. */
    public TestConversation hubRedelivers() {
        Map<String, Object> again = new HashMap<>(lastSaid);
        again.put("id", lastAccepted.path("id").asText());
        again.put("messageId", lastAccepted.path("messageId").asText());
        return say(again);
    }

    /** The bot's next reply, typing indicators left out. */
    public BotReply awaitReply() {
        return await("a reply", () -> next(reply -> !reply.type().startsWith("typing.")));
    }

    /** The bot's next reply of the type; others are passed over. */
    public BotReply awaitReply(String type) {
        return await("a reply of type " + type, () -> next(reply -> reply.type().equals(type)));
    }

    /** The bot's next replies, typing indicators included. */
    public List<BotReply> awaitReplies(int count) {
        return await(count + " replies", () -> {
            List<BotReply> replies = replies();
            if (replies.size() < read.get() + count) {
                return null;
            }
            int end = read.addAndGet(count);
            return List.copyOf(replies.subList(end - count, end));
        });
    }

    /** Everything that the bot has sent into the conversation. */
    public List<BotReply> replies() {
        List<BotReply> replies = new ArrayList<>();
        for (JsonNode reply : control.get("/control/replies?conversation=" + reference).path("replies")) {
            String sender = reply.path("sender").path("participant").path("name").asText();
            if (participant.map(sender::equals).orElse(true)) {
                replies.add(BotReply.of(reply));
            }
        }
        return replies;
    }

    /** Waits until the callback has answered all of the customer's messages, and gives the statuses of the last one. */
    public List<Integer> awaitDelivery() {
        return await("the end of the delivery", () -> {
            List<JsonNode> deliveries = deliveries();
            for (JsonNode delivery : deliveries) {
                if ("pending".equals(delivery.path("outcome").asText())) {
                    return null;
                }
            }
            List<Integer> statuses = new ArrayList<>();
            deliveries.stream().reduce((first, second) -> second).ifPresent(last -> last.path("attempts")
                    .forEach(attempt -> statuses.add(attempt.path("status").asInt())));
            return statuses;
        });
    }

    /** Who has the conversation now: {@code bot}, {@code agent} or {@code ended}. */
    public String state() {
        return control.get("/control/conversations/" + reference).path("state").asText();
    }

    /** Waits until the conversation is in the state. */
    public TestConversation awaitState(String state) {
        return await("the state " + state, () -> state.equals(state()) ? this : null);
    }

    /** The hub's id of the conversation, 36 characters; it must have begun. */
    public String id() {
        return control.get("/control/conversations/" + reference).path("id").asText();
    }

    private TestConversation say(Map<String, Object> message) {
        lastSaid = message;
        Map<String, Object> wish = new HashMap<>(message);
        participant.ifPresent(name -> wish.put("participant", name));
        lastAccepted = control.post("/control/conversations/" + reference + "/messages", ControlApi.json(wish));
        return this;
    }

    private BotReply next(Predicate<BotReply> wanted) {
        List<BotReply> replies = replies();
        for (int i = read.get(); i < replies.size(); i++) {
            if (wanted.test(replies.get(i))) {
                read.set(i + 1);
                return replies.get(i);
            }
        }
        return null;
    }

    /** Of what the customer has said; a hub may tell the bot of its own messages, too. */
    private List<JsonNode> deliveries() {
        List<JsonNode> deliveries = new ArrayList<>();
        for (JsonNode delivery : control.get("/control/deliveries?conversation=" + reference).path("deliveries")) {
            if (!delivery.path("own").asBoolean()) {
                deliveries.add(delivery);
            }
        }
        return deliveries;
    }

    private <T> T await(String what, Callable<T> condition) {
        try {
            return Awaitility.await().atMost(limit).pollInterval(POLL_INTERVAL).pollDelay(Duration.ZERO)
                    .until(condition, Objects::nonNull);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("In " + limit.toSeconds() + " s there was not " + what + " in conversation "
                    + reference + ". " + Offers.describe(deliveries(), replies()), e);
        }
    }
}
