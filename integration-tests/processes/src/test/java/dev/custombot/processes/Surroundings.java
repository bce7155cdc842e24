package dev.custombot.processes;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.test.Hub;

/** A broker and a hub, for bots that come and go. */
final class Surroundings implements AutoCloseable {

    /** Longer than the broker takes to notice a death. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port = Ports.free();
    private final EmbeddedBroker broker;
    private final HubEmulator emulator = new HubEmulator(
            HubEmulatorOptions.forCallback(URI.create("http://localhost:" + port + "/callback")));

    private Surroundings(EmbeddedBrokerOptions options) throws IOException {
        broker = new EmbeddedBroker(options);
    }

    static Surroundings start() throws IOException {
        return start(EmbeddedBrokerOptions.onPort(0));
    }

    static Surroundings start(EmbeddedBrokerOptions options) throws IOException {
        Surroundings surroundings = new Surroundings(options);
        surroundings.broker.start();
        surroundings.emulator.start();
        return surroundings;
    }

    Hub hub() {
        return hub(PATIENCE);
    }

    Hub hub(Duration patience) {
        return Hub.at(URI.create(emulator.url())).within(patience);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** What the bot gets its tokens with. */
    String clientSecret() {
        return emulator.clientSecret();
    }

    /** Where the hub listens. */
    URI hubUrl() {
        return URI.create(emulator.url());
    }

    /** The bot whose callback the hub calls, when it is ready. */
    BotProcess startBot(Map<String, String> more) throws IOException {
        return startBot(port, more);
    }

    /** It, whether it becomes ready or not. */
    BotProcess launchBot(Map<String, String> more) throws IOException {
        return BotProcess.launch(port, broker, emulator, more);
    }

    /** The sample in the place of the test bot. */
    BotProcess startSample(Map<String, String> more) throws IOException {
        Map<String, String> all = new HashMap<>(more);
        // Its second bot.
        all.put("quarkus.custom-bot.\"brevo\".hub.api-key", "a-key-for-tests");
        all.put("quarkus.custom-bot.\"brevo\".hub.webhook.secret", "a-long-secret-for-tests");
        return BotProcess.start("sample.application", port, broker, emulator, all);
    }

    /** The bot that operators may pause in the place of the test bot; with a management port of its own. */
    BotProcess startOperated(Map<String, String> more) throws IOException {
        return BotProcess.start("operated.application", port, broker, emulator, more);
    }

    /** Where the bot that the hub calls listens. */
    int port() {
        return port;
    }

    /** Another replica, which the hub does not call. */
    BotProcess startReplica(Map<String, String> more) throws IOException {
        return startBot(Ports.free(), more);
    }

    private BotProcess startBot(int ownPort, Map<String, String> more) throws IOException {
        return BotProcess.start(ownPort, broker, emulator, more);
    }

    /** Returns when what the groups have committed changes no more. */
    void awaitCommitted() {
        Deque<Map<TopicPartition, OffsetAndMetadata>> seen = new ArrayDeque<>(List.of(Map.of()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Awaitility.await("a commit of what is done").atMost(PATIENCE).pollInterval(Duration.ofSeconds(3)).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> now = new HashMap<>();
                for (GroupListing group : admin.listGroups().all().get()) {
                    now.putAll(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get());
                }
                seen.add(now);
                return !now.isEmpty() && seen.remove().equals(now);
            });
        }
    }

    @Override
    public void close() {
        emulator.close();
        broker.close();
    }
}
