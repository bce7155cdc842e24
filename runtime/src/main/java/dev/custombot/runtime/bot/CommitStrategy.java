package dev.custombot.runtime.bot;

import java.time.Duration;
import java.util.function.BiConsumer;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerConfig;

import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.TenureCommits;
import io.quarkus.arc.Arc;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;

/** What the connector looks up for the bots' channels: the book of the stage that reads the channel. */
@Singleton
@Identifier(TenureCommits.STRATEGY)
public class CommitStrategy implements KafkaCommitHandler.Factory {

    /** The channel is made before the bots are. */
    @Override
    public KafkaCommitHandler create(KafkaConnectorIncomingConfiguration config, Vertx vertx, KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        String channel = config.getChannel();
        int interval = config.config().getValue(ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG, Integer.class);
        return new TenureCommits(consumer, vertx.getDelegate(), () -> tenures(channel), Duration.ofMillis(interval));
    }

    private static PartitionTenures tenures(String channel) {
        Bots bots = Arc.container().instance(Bots.class).get();
        for (BotSettings bot : bots.settings()) {
            if (bot.names().callbacksIn().equals(channel)) {
                return bots.get(bot.bot()).dispatch().partitions();
            }
            if (bot.names().repliesIn().equals(channel)) {
                return bots.get(bot.bot()).reply().partitions();
            }
        }
        throw new IllegalStateException("No bot reads channel " + channel);
    }
}
