package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** The rights of the sample's {@code KafkaUser} are enough for all that a bot does, and it uses each of them. */
class LeastRightsIT {

    private static final String USER = "custom-bot-sample";
    private static final String SCALER = "custom-bot-sample-scaler";
    private static final String CALLBACKS = "custom-bot-callbacks";
    private static final TopicPartition DEAD_LETTERS = new TopicPartition("custom-bot-dead-letters", 0);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @TempDir
    Path certificates;

    private Path log;
    private long logged;
    private GuardedBroker guarded;
    private Surroundings surroundings;
    private Admin operator;
    private Hub hub;

    @BeforeEach
    void start() throws Exception {
        log = Path.of(System.getProperty("bot.log"));
        RememberingAuthorizer.forget();
        logged = Files.exists(log) ? Files.size(log) : 0;
        guarded = new GuardedBroker(certificates);
        surroundings = Surroundings.start(guarded.options());
        operator = guarded.operator(surroundings);
        GuardedBroker.addUsers(operator, USER, SCALER);
        hub = surroundings.hub();
        GuardedBroker.prepare(operator, KafkaRights.of(USER));
        GuardedBroker.grant(operator, KafkaRights.of(SCALER));
    }

    @AfterEach
    void stop() {
        operator.close();
        surroundings.close();
    }

    @Test
    void areEnoughToHandleAnswerPutAsideAndTakeOver() throws Exception {
        TestConversation customer = hub.conversation();
        try (BotProcess first = startBot()) {
            customer.customerSays("hello").awaitReplies(2);
            assertThat(Redelivery.of(hub, withoutType()).status()).isEqualTo(202);
            Awaitility.await("a dead letter").atMost(PATIENCE).until(this::deadLetters, letters -> letters == 1);
        }
        // It was killed; another one takes its work over.
        try (BotProcess second = startBot()) {
            assertThat(customer.customerSays("1001").awaitReply().text()).isPresent();
            assertThat(customer.replies()).hasSize(3);
            // The dead letters are looked at some seconds after the start.
            Awaitility.await("each right is used").atMost(PATIENCE)
                    .until(() -> RememberingAuthorizer.used().containsAll(rightsOfFirstBot()));
        }
        assertThat(said()).doesNotContain("AuthorizationException", "CBOT00112", "CBOT00209", "CBOT00221", "CBOT00323",
                "CBOT00410");
        // It decides only about what is said of the topics. What the broker asks before any idempotent producer is no topic of ours.
        assertThat(RememberingAuthorizer.lacked()).filteredOn(right -> right.pattern().name().startsWith("custom-bot"))
                .extracting(right -> right.entry().operation()).isSubsetOf(AclOperation.DESCRIBE_CONFIGS);
    }

    /** Those of the bot that is written to here. Operators cannot pause it; {@link LeastRightsToPauseIT} has one that they can. */
    private static List<AclBinding> rightsOfFirstBot() throws IOException {
        return KafkaRights.of(USER).stream().filter(right -> !right.pattern().name().contains("brevo"))
                .filter(right -> !right.pattern().name().endsWith("-control")).toList();
    }

    /** Taken away from a bot that runs, it is missed until it is given back. */
    @Test
    void areMissedWhenOneIsTakenAway() throws Exception {
        List<AclBinding> write = KafkaRights.of(USER).stream().filter(right -> right.pattern().name().equals(CALLBACKS))
                .filter(right -> right.entry().operation() == AclOperation.WRITE).toList();
        try (BotProcess bot = startBot()) {
            GuardedBroker.withdraw(operator, write);
            assertThat(write).hasSize(1);
            Awaitility.await("a callback that cannot be stored").atMost(PATIENCE)
                    .until(() -> hub.deliver(callback(UUID.randomUUID().toString())).status() == 503);

            GuardedBroker.grant(operator, write);
            String conversation = UUID.randomUUID().toString();
            Awaitility.await("a callback that can be stored again").atMost(PATIENCE)
                    .until(() -> hub.deliver(callback(conversation)).status() == 202);
            assertThat(hub.conversation(conversation).awaitReplies(2)).hasSize(2);
        }
    }

    @Test
    void ofTheScalerAreEnoughForTheLag() throws Exception {
        TopicPartition partition = new TopicPartition(CALLBACKS, 0);
        try (Admin scaler = guarded.admin(surroundings, SCALER)) {
            assertThat(scaler.describeTopics(List.of(CALLBACKS)).allTopicNames().get()).containsKey(CALLBACKS);
            assertThat(scaler.listConsumerGroupOffsets("custom-bot-sample-dispatch").partitionsToOffsetAndMetadata().get())
                    .isEmpty();
            assertThat(scaler.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition).get().offset())
                    .isZero();
            assertThatThrownBy(() -> scaler.listOffsets(Map.of(DEAD_LETTERS, OffsetSpec.latest())).all().get())
                    .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private BotProcess startBot() throws IOException {
        Map<String, String> settings = new HashMap<>();
        guarded.client(USER).forEach((key, value) -> settings.put("kafka." + key, value));
        // As the manifests have it: Kafka's client reads how the bot logs in from a mounted file.
        Files.writeString(folder.resolve("sasl.jaas.config"), settings.get("kafka.sasl.jaas.config"));
        String provider = "kafka.config.providers";
        settings.put(provider, "directory");
        settings.put(provider + ".directory.class", DirectoryConfigProvider.class.getName());
        settings.put(provider + ".directory.param.allowed.paths", folder.toString());
        settings.put("kafka.sasl.jaas.config", "\\${directory:" + folder + ":sasl.jaas.config}");
        return surroundings.startSample(settings);
    }

    private long deadLetters() throws Exception {
        TopicPartition other = new TopicPartition(DEAD_LETTERS.topic(), 1);
        return operator.listOffsets(Map.of(DEAD_LETTERS, OffsetSpec.latest(), other, OffsetSpec.latest())).all().get().values()
                .stream().mapToLong(end -> end.offset()).sum();
    }

    /** What the bots of this test have logged. */
    private String said() throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(Arrays.copyOfRange(all, (int) logged, all.length), StandardCharsets.UTF_8);
    }

    private static String callback(String conversation) {
        return """
                {"messages":{"message":[{"id":"%s","messageId":"m","type":{"value":"text"},"conversation":{"id":"%s"},
                "content":{"text":"hello"},"sender":{"type":"customer","participant":{"name":"Jo"}}}]}}"""
                .formatted(UUID.randomUUID(), conversation);
    }

    private static String withoutType() {
        return """
                {"messages":{"message":[{"id":"%s","messageId":"m","conversation":{"id":"%s"},
                "content":{"text":"hello"},"sender":{"type":"customer","participant":{"name":"Jo"}}}]}}"""
                .formatted(UUID.randomUUID(), UUID.randomUUID());
    }
}
