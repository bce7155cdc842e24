package dev.custombot.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.deployment.emulator.brevo.BrevoSetting;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** Two replicas of an application with a bot at Brevo, which share a Redis: the first one sends, and Brevo calls the first one. */
final class BrevoReplicas implements AutoCloseable {

    private static final String KEY = "a-key-for-tests";
    private static final String SECRET = "a-long-secret-for-tests";
    /** Longer than the broker takes to notice a death. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int firstPort = Ports.free();
    private final int secondPort = Ports.free();
    private final RedisServer redis = RedisServer.start();
    private final EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));
    /** Of the application's other bots. */
    private final HubEmulator other = new HubEmulator(HubEmulatorOptions.forCallback(callback(firstPort, "")));
    private final HubEmulator brevo = new HubEmulator(HubEmulatorOptions.forCallback(callback(firstPort, "/brevo"))
            .withBrevo(BrevoSetting.defaults().withApiKey(KEY).withWebhookSecret(SECRET)));
    private final List<BotProcess> bots = new ArrayList<>();

    BrevoReplicas() throws IOException {}

    /** Returns when both are ready. */
    void start() throws IOException {
        broker.start();
        other.start();
        brevo.start();
        start(firstPort);
        Awaitility.await("the first one has the replies").atMost(PATIENCE).until(this::firstSends);
        start(secondPort);
    }

    private void start(int port) throws IOException {
        bots.add(BotProcess.start("bots.application", port, broker, other, config()));
    }

    private Map<String, String> config() {
        Map<String, String> config = new HashMap<>(
                Map.of("quarkus.redis.hosts", redis.url(), "quarkus.custom-bot.reply.plan", "unlimited"));
        String bot = "quarkus.custom-bot.\"brevo\".";
        config.putAll(Map.of(bot + "hub.url", brevo.hubUrl(), bot + "hub.api-key", KEY, bot + "hub.webhook.secret", SECRET,
                bot + "hub.agent.id", "agent-of-the-tests", bot + "state.store", "redis", bot + "deduplication.store",
                "redis"));
        // A plan, so that one of them sends, which nobody waits for.
        config.putAll(Map.of(bot + "reply.rate", "50", bot + "reply.burst", "50", bot + "hub.agent.ping-interval", "0",
                bot + "hub.request-timeout", "30s"));
        for (String name : List.of("returns", "advice")) {
            String hub = "quarkus.custom-bot.\"" + name + "\".hub.";
            config.putAll(Map.of(hub + "url", other.hubUrl(), hub + "token-url", other.tokenUrl(), hub + "client-id",
                    other.clientId(), hub + "client-secret", other.clientSecret()));
            config.put("quarkus.custom-bot.\"" + name + "\".reply.plan", "unlimited");
        }
        String bearer = "quarkus.custom-bot.\"returns\".callback.authentication.bearer.";
        config.putAll(Map.of(bearer + "jwks-url", other.jwksUrl(), bearer + "issuer", other.issuer(), bearer + "audience",
                other.audience()));
        return config;
    }

    private boolean firstSends() throws IOException {
        return first().metrics().lines()
                .anyMatch(line -> line.startsWith("custom_bot_sender{bot=\"brevo\"") && line.endsWith(" 1.0"));
    }

    BotProcess first() {
        return bots.get(0);
    }

    BotProcess second() {
        return bots.get(1);
    }

    /** @param id of the visitor, which is the conversation's */
    TestConversation conversation(String id) {
        return Hub.at(URI.create(brevo.url())).within(PATIENCE).conversation(id);
    }

    /** What the customer can read, as the hub has it. */
    String shown(String conversation) {
        return Hub.at(URI.create(brevo.url())).control("/control/conversations/" + conversation);
    }

    /** What the bot has said there, in its present words. */
    List<String> texts(String conversation) {
        return conversation(conversation).replies().stream().map(reply -> reply.text().orElse("")).toList();
    }

    /** Lets the first one say something; its handle. */
    String firstSays(String conversation, String text) throws Exception {
        return request(firstPort, "POST", "/said/" + conversation, text);
    }

    void secondChanges(String handle, String text) throws Exception {
        request(secondPort, "PUT", "/said/" + handle, text);
    }

    void secondTakesBack(String handle) throws Exception {
        request(secondPort, "DELETE", "/said/" + handle, "");
    }

    /** Delivers a message to the first one. */
    void deliverToFirst(String conversation, String text) throws Exception {
        deliver(firstPort, conversation, text);
    }

    /** Delivers a message to the second one: the same text is the same message. */
    void deliverToSecond(String conversation, String text) throws Exception {
        deliver(secondPort, conversation, text);
    }

    private void deliver(int port, String conversation, String text) throws Exception {
        request(port, "POST", "/callback/brevo/" + SECRET, """
                {"eventName":"conversationFragment","conversationId":"c-1","visitor":{"id":"%s","source":"widget"},
                "messages":[{"id":"m-%s","type":"visitor","text":"%s","createdAt":1760000000000}]}"""
                .formatted(conversation, text, text));
    }

    private String request(int port, String method, String path, String body) throws Exception {
        String type = path.startsWith("/callback") ? "application/json" : "text/plain";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type).timeout(PATIENCE).method(method, BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = path.startsWith("/callback")
                ? Redelivery.until(() -> client.send(request, BodyHandlers.ofString()), HttpResponse::statusCode)
                : client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static URI callback(int port, String bot) {
        return URI.create("http://localhost:" + port + "/callback" + bot);
    }

    @Override
    public void close() throws InterruptedException {
        for (BotProcess bot : bots) {
            bot.close();
        }
        brevo.close();
        other.close();
        broker.close();
        redis.close();
    }
}
