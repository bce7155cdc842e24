package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.HubRequest;

/** What one replica has handled another one recognises through Redis, and Redis that is away stops nobody. */
class HandledMessagesAreSharedIT {

    private final String conversation = UUID.randomUUID().toString();
    private RedisServer redis;
    private Surroundings surroundings;
    private Hub hub;

    @BeforeEach
    void start() throws Exception {
        redis = RedisServer.start();
        surroundings = Surroundings.start();
        hub = surroundings.hub();
        try (BotProcess first = surroundings.startBot(config("first"))) {
            deliver("once");
            assertThat(hub.conversation(conversation).awaitReply().text()).contains("You said: once");
            Awaitility.await("the message is done").atMost(Duration.ofSeconds(60)).until(() -> first.metrics().lines()
                    .anyMatch(line -> line.startsWith("custom_bot_deduplication_entries") && line.endsWith(" 1.0")));
        }
    }

    @AfterEach
    void stop() {
        surroundings.close();
        redis.close();
    }

    @Test
    void aReplicaThatNeverSawTheMessageKnowsThatItWasHandled() throws Exception {
        try (BotProcess second = surroundings.startBot(config("second"))) {
            deliver("once");
            deliver("next");

            assertThat(hub.conversation(conversation).awaitReply().text()).contains("You said: next");
            // Had the handler run again, its reply would have been sent and refused as a duplicate.
            assertThat(hub.requests()).filteredOn(request -> request.conversations().contains(conversation))
                    .extracting(HubRequest::status).containsExactly(202, 202);
        }
    }

    @Test
    void withoutRedisMessagesAreHandledAndKnownAfterwards() throws Exception {
        try (BotProcess second = surroundings.startBot(config("second"))) {
            redis.close();
            int before = log().length();
            deliver("meanwhile");
            assertThat(hub.conversation(conversation).awaitReply().text()).contains("You said: meanwhile");
            Awaitility.await("it is told").atMost(Duration.ofSeconds(60))
                    .until(() -> log().substring(before).contains("CBOT00116"));

            redis = RedisServer.start(redis.port());
            Awaitility.await("what was missed is added").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        deliver(UUID.randomUUID().toString());
                        return log().substring(before).contains("CBOT00117");
                    });
        }
        int requests = hub.requests().size();
        try (BotProcess third = surroundings.startBot(config("third"))) {
            deliver("meanwhile");
            deliver("last");

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> hub.requests().size() > requests);
            assertThat(hub.requests().subList(requests, hub.requests().size())).extracting(HubRequest::status)
                    .containsExactly(202);
        }
    }

    private void deliver(String text) {
        assertThat(Redelivery.of(hub, """
                {"messages":{"message":[{"id":"%s","messageId":"m","type":{"value":"text"},"conversation":{"id":"%s"},
                "content":{"text":"%s"},"sender":{"type":"customer","participant":{"name":"Jo"}}}]}}"""
                .formatted(UUID.nameUUIDFromBytes((conversation + text).getBytes()), conversation, text)).status())
                .isEqualTo(202);
    }

    /** With topics of its own, on which it finds nothing that others have handled. */
    private Map<String, String> config(String name) {
        Map<String, String> config = new HashMap<>(Map.of("quarkus.custom-bot.deduplication.store", "redis",
                "quarkus.custom-bot.deduplication.window", "30d", "quarkus.redis.hosts", redis.url()));
        for (String topic : List.of("callbacks", "replies", "dead-letters")) {
            config.put("quarkus.custom-bot.topics." + topic, name + "-" + topic);
        }
        config.put("mp.messaging.incoming.custom-bot-callbacks-in.group.id", name + "-dispatch");
        config.put("mp.messaging.incoming.custom-bot-replies-in.group.id", name + "-reply");
        return config;
    }

    private static String log() throws IOException {
        return Files.readString(Path.of(System.getProperty("bot.log")));
    }
}
