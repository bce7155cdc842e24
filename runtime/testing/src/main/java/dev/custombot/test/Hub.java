package dev.custombot.test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.test.hub.Application;
import dev.custombot.test.hub.ControlApi;
import dev.custombot.test.hub.DeadLetter;
import dev.custombot.test.hub.EmulatedHub;

/**
 * The hub, as a test sees it: customers who talk to the bot, and things that go wrong.
 * <p>
 * Inject it into a {@code @QuarkusTest}, or make one with {@link #at(URI)} where there is no injection. Of several bots each has its hub:
 * {@code @Inject @BotName("returns") Hub} is where customers talk to that bot, without the qualifier it is the default bot's. Bots that
 * share a callback path share their hub: what goes wrong there goes wrong for all of them. Needs the hub emulator
 * that the extension starts for tests. Thread-safe. Methods block, and throw {@link AssertionError} when what they wait for
 * does not come within the time limit (30 s unless changed by {@link #within(Duration)}).
 */
public final class Hub {

    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

    private final EmulatedHub hub;
    private final ControlApi control;
    private final Supplier<Optional<String>> participant;
    private final Duration limit;
    private final Map<String, ReadSoFar> read;

    private Hub(EmulatedHub hub, Supplier<Optional<String>> participant, Duration limit,
            Map<String, ReadSoFar> read) {
        this.hub = hub;
        this.control = hub.control();
        this.participant = participant;
        this.limit = Objects.requireNonNull(limit);
        this.read = read;
    }

    /** The hub whose emulator is at the address. */
    public static Hub at(URI emulator) {
        return of(new EmulatedHub(new ControlApi(() -> emulator), Application.ELSEWHERE), Optional::empty);
    }

    /** @param participant the bot that customers talk to; empty for whoever is there */
    static Hub of(EmulatedHub hub, Supplier<Optional<String>> participant) {
        return new Hub(hub, participant, DEFAULT_LIMIT, new ConcurrentHashMap<>());
    }

    /** The same hub with another limit for waiting. */
    public Hub within(Duration newLimit) {
        return new Hub(hub, participant, newLimit, read);
    }

    /**
     * A conversation by name. The same name means the same conversation, also in another test method: replies that were
     * awaited once are not awaited again. An application that is started anew, as by continuous testing, has conversations of its own.
     */
    public TestConversation conversation(String name) {
        return new TestConversation(hub, participant.get(), name, limit,
                read.computeIfAbsent(name, key -> new ReadSoFar()));
    }

    /** A conversation that nobody else has. */
    public TestConversation conversation() {
        return conversation(UUID.randomUUID().toString());
    }

    /**
     * The conversation that the bot has opened of itself with a message; waits until the hub has it. The message is among its replies.
     *
     * @param messageId what {@code Conversations.start} gave
     */
    public TestConversation conversationOpenedBy(String messageId) {
        try {
            return conversation(Awaitility.await().atMost(limit).pollInterval(Duration.ofMillis(20)).until(
                    () -> conversationOf(messageId), Objects::nonNull));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("In " + limit.toSeconds() + " s no conversation was opened with message " + messageId, e);
        }
    }

    private String conversationOf(String messageId) {
        for (JsonNode reply : control.get("/control/replies").path("replies")) {
            if (reply.path("messageId").asText().equals(messageId)) {
                return reply.path("conversation").asText();
            }
        }
        return null;
    }

    /** So many customers who talk to the bot at the same time: what they do, and for how long they wait, is said by the returned object. */
    public Crowd crowd(int customers) {
        return new Crowd(control, participant.get(), customers);
    }

    /** The time as the application's bots and their hubs have it; in a {@code @QuarkusTest} only. */
    public TestTime time() {
        return new TestTime(hub.application()::advance);
    }

    /** What the bot has given up, oldest first; in a {@code @QuarkusTest} only. */
    public List<DeadLetter> deadLetters() {
        return List.copyOf(hub.application().deadLetters().values());
    }

    /** Delivers a body to the callback once, as it is, with a valid Authorization. */
    public DeliveryResult deliver(String body) {
        return deliver(body, Authorization.VALID);
    }

    /** Delivers a body to the callback once, as it is. */
    public DeliveryResult deliver(String body, Authorization authorization) {
        return DeliveryResult.of(control.post("/control/deliveries?authorization=" + authorization.wireName(), body));
    }

    /** The token that the hub uses for the callback is expired from now on; the hub notices by a 401. Brevo has none. */
    public void expireCallbackToken() {
        control.post("/control/callback-token/expire", "{}");
    }

    /** The hub refuses every token that the bot has so far; at Brevo its key, until {@link #reset}. */
    public void revokeBotTokens() {
        control.post("/control/hub-tokens/revoke", "{}");
    }

    /** The next requests of the bot go wrong; how is said by the returned object. */
    public FaultWish failNext(int requests) {
        return new FaultWish(control, Map.of("target", "messages", "count", requests));
    }

    /** The next requests of the bot for an access token go wrong; how is said by the returned object. */
    public FaultWish failNextTokens(int requests) {
        return new FaultWish(control, Map.of("target", "token", "count", requests));
    }

    /** Until {@link #reset} the hub says that a conversation is over, or with an agent, also of a reply that it has already; eGain's only. */
    public void looksAtStateFirst() {
        control.put("/control/rules", "{\"stateFirst\": true}");
    }

    /** Nothing goes wrong any more. */
    public void stopFailing() {
        control.delete("/control/faults");
    }

    /** The bot's requests to send messages, oldest first. */
    public List<HubRequest> requests() {
        return HubRequest.listOf(control.get("/control/requests").path("requests"));
    }

    /** The signed addresses of files that were given out are over, at an emulator of a hub that gives out such. */
    public void expireFileAddresses() {
        control.post("/control/assets/expire", "{}");
    }

    /** The same with the next ones: they are over when they are given out. */
    public void expireNextFileAddresses(int addresses) {
        control.post("/control/assets/expire", "{\"next\":" + addresses + "}");
    }

    /** Forgets conversations, deliveries, requests and faults. */
    public void reset() {
        control.post("/control/reset", "{}");
        read.clear();
    }

    /** The state of the emulator under a path of its control API, as JSON; for what has no method here. */
    public String control(String path) {
        return control.get(path).toString();
    }
}
