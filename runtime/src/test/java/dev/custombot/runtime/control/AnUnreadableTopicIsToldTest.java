package dev.custombot.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;

/** A bot that handles nothing because it cannot read what operators want says so, with the topic and what is wrong with it. */
class AnUnreadableTopicIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    /** Both at once: a topic that was just made is waited for, a few seconds. */
    @Test
    void whetherItIsMissingOrTheBotHasNoRight() throws InterruptedException {
        try (ControlDesk missing = desk("returns", new Unreadable() {

            @Override
            public synchronized List<PartitionInfo> partitionsFor(String topic, Duration limit) {
                return List.of();
            }
        }); ControlDesk forbidden = desk("orders", new Unreadable() {

            @Override
            public synchronized List<PartitionInfo> partitionsFor(String topic, Duration limit) {
                throw new TopicAuthorizationException("Canary");
            }
        })) {
            missing.start();
            forbidden.start();

            assertThat(logged.await("[returns] CBOT00701")).isEqualTo(line("returns", "UnknownTopicOrPartitionException"));
            assertThat(logged.await("[orders] CBOT00701")).isEqualTo(line("orders", "TopicAuthorizationException"));
            assertThat(logged.levels("CBOT00701")).containsOnly("WARN");
            assertThat(missing.wishes().isKnown()).isFalse();
        }
    }

    private static String line(String bot, String cause) {
        return "[" + bot + "] CBOT00701: What operators want cannot be read from control (" + cause
                + "); until it is read for the "
                + "first time nothing is handled or sent";
    }

    private static ControlDesk desk(String bot, Consumer<String, byte[]> topic) {
        return new ControlDesk(bot, ControlTopic.NAME, Set.of(), () -> topic, () -> null, Runnable::run, Clock.systemUTC(),
                Clock.systemUTC(), CustomBotLog.of(bot));
    }

    /** Asked again and again. */
    private abstract static class Unreadable extends ControlTopic {

        @Override
        public synchronized void close() {
            // It is the same one that is asked again.
        }
    }
}
