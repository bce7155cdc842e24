package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.deployment.broker.EmbeddedBrokerOptions;

/** Topics are not made by their use, as in production: the bot makes them if that is wanted, else it names what is missing. */
class TopicsOfABrokerThatMakesNoneIT {

    private static final String CALLBACKS = "custom-bot-callbacks";
    private static final String REPLIES = "custom-bot-replies";
    private static final String DEAD_LETTERS = "custom-bot-dead-letters";
    private static final List<String> TOPICS = List.of(CALLBACKS, REPLIES, DEAD_LETTERS);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Surroundings surroundings;
    private Admin admin;

    @BeforeEach
    void start() throws IOException {
        surroundings = Surroundings
                .start(EmbeddedBrokerOptions.onPort(0).withSettings(Map.of("auto.create.topics.enable", "false")));
        admin = Admin.create(Map.of("bootstrap.servers", surroundings.bootstrapServers()));
    }

    @AfterEach
    void stop() {
        admin.close();
        surroundings.close();
    }

    @Test
    void areMadeAsConfigured() throws Exception {
        String create = "quarkus.custom-bot.topics.create.";
        try (BotProcess bot = surroundings.startBot(Map.of(create + "enabled", "true", create + "partitions", "3",
                create + "replication", "1", create + "min-insync-replicas", "1"))) {
            assertThat(surroundings.hub().conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");

            assertThat(topics()).containsOnlyKeys(TOPICS)
                    .allSatisfy((name, topic) -> assertThat(topic.partitions()).as(name).hasSize(3)
                            .allSatisfy(partition -> assertThat(partition.replicas()).hasSize(1)));
            assertThat(settings(CALLBACKS)).containsEntry("cleanup.policy", "delete")
                    .containsEntry("min.insync.replicas", "1").containsEntry("max.message.bytes", "5242880");
        }
    }

    @Test
    void areNamedWhileTheyAreMissing() throws Exception {
        make(CALLBACKS, DEAD_LETTERS);
        try (BotProcess bot = surroundings.launchBot(Map.of())) {
            Awaitility.await("what is missing is named").atMost(PATIENCE).ignoreExceptions()
                    .untilAsserted(() -> assertThat(bot.health("ready")).contains("\"missing\": \"" + REPLIES + "\""));
            assertThat(bot.readiness()).isEqualTo(503);
            assertThat(topics()).containsOnlyKeys(CALLBACKS, DEAD_LETTERS);

            make(REPLIES);
            Awaitility.await("it is ready").atMost(PATIENCE).until(() -> bot.readiness() == 200);
            assertThat(bot.health("ready")).doesNotContain("\"missing\"");
            assertThat(surroundings.hub().conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
        }
    }

    private void make(String... names) throws Exception {
        admin.createTopics(Stream.of(names).map(name -> new NewTopic(name, 2, (short) 1)).toList()).all().get();
    }

    /** Those of the bot. */
    private Map<String, TopicDescription> topics() throws Exception {
        List<String> names = admin.listTopics().names().get().stream().filter(name -> name.startsWith("custom-bot")).toList();
        return admin.describeTopics(names).allTopicNames().get();
    }

    private Map<String, String> settings(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, String> settings = new HashMap<>();
        admin.describeConfigs(List.of(resource)).values().get(resource).get().entries()
                .forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }
}
