package dev.custombot.runtime.bot.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka's own client for that, with the addresses and the security of a channel. */
final class KafkaTopicAdmin implements TopicAdmin {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Admin admin;

    private KafkaTopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /** @param consumer the settings of the channel's consumer */
    static TopicAdmin connect(Map<String, ?> consumer) {
        Map<String, Object> settings = new HashMap<>(consumer);
        settings.keySet()
                .removeIf(key -> ConsumerConfig.configNames().contains(key) && !AdminClientConfig.configNames().contains(key));
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "custom-bot-topics-" + UUID.randomUUID());
        settings.put(AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        return new KafkaTopicAdmin(Admin.create(settings));
    }

    @Override
    public Described describe(Collection<String> topics) {
        Map<String, KafkaFuture<TopicDescription>> answers = admin.describeTopics(topics).topicNameValues();
        Map<String, TopicDescription> found = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        answers.forEach((topic, answer) -> {
            try {
                found.put(topic, await(answer));
            } catch (UnknownTopicOrPartitionException e) {
                // It is missing.
            } catch (TopicAuthorizationException e) {
                hidden.add(topic);
            }
        });
        Map<String, KafkaFuture<Config>> configs = configs(found.keySet());
        Map<String, TopicFacts> facts = new HashMap<>();
        found.forEach((topic, description) -> {
            Optional<Config> config = known(configs.get(topic));
            facts.put(topic, new TopicFacts(description.partitions().size(), copies(description),
                    number(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                    value(config, TopicConfig.CLEANUP_POLICY_CONFIG), number(config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG)));
        });
        return new Described(facts, hidden);
    }

    private static int copies(TopicDescription topic) {
        return topic.partitions().stream().map(TopicPartitionInfo::replicas).mapToInt(Collection::size).min().orElse(0);
    }

    /** Of all topics in one request. */
    private Map<String, KafkaFuture<Config>> configs(Collection<String> topics) {
        Map<String, KafkaFuture<Config>> configs = new HashMap<>();
        admin.describeConfigs(topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList())
                .values().forEach((topic, config) -> configs.put(topic.name(), config));
        return configs;
    }

    private static Optional<Config> known(KafkaFuture<Config> config) {
        try {
            return Optional.of(await(config));
        } catch (KafkaException e) {
            // It needs a right of its own, and decides only about what is said.
            return Optional.empty();
        }
    }

    private static Optional<String> value(Optional<Config> config, String name) {
        return config.map(entries -> entries.get(name)).map(ConfigEntry::value);
    }

    private static OptionalInt number(Optional<Config> config, String name) {
        return value(config, name).map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public void create(Collection<NewTopic> topics) {
        admin.createTopics(topics).values().forEach((topic, made) -> {
            try {
                await(made);
            } catch (TopicExistsException e) {
                // Another replica was faster.
            }
        });
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("no answer in time");
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
