package dev.custombot.runtime.bot.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.bot.SurroundingsFactory;
import dev.custombot.runtime.dispatch.DetachedConsumers;
import io.quarkus.runtime.StartupEvent;

/**
 * Knows which of the bots' topics do not exist, and says it once. Looks when the application starts and when it is asked, but not often and
 * never while somebody waits. A broker that makes topics by itself makes them when they are looked for.
 */
@Singleton
public class TopicsWatch {

    /** After the bots. */
    private static final int START = 2_002;
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(2);
    private static final Duration AGAIN_SOON = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int LOOKS = 6;
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private final Bots bots;
    private final SurroundingsFactory surroundings;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile Set<String> missing = Set.of();
    private volatile Instant next = Instant.MIN;

    @Inject
    TopicsWatch(Bots bots, SurroundingsFactory surroundings) {
        this.bots = bots;
        this.surroundings = surroundings;
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        missing();
    }

    /** Those that do not exist, as far as is known; when that was long ago, it is looked at anew beside. */
    public Set<String> missing() {
        Instant now = surroundings.get().steady().instant();
        if (!now.isBefore(next) && isLooking.compareAndSet(false, true)) {
            surroundings.get().worker().execute(() -> look(now));
        }
        return missing;
    }

    private void look(Instant now) {
        Duration pause = AGAIN_SOON;
        try {
            Set<String> found = new TreeSet<>();
            for (BotSettings bot : bots.settings()) {
                found.addAll(absent(bot));
            }
            if (!found.isEmpty() && !found.equals(missing)) {
                CustomBotLog.LOG.topicsMissing(String.join(", ", found));
            }
            missing = Set.copyOf(found);
            pause = found.isEmpty() ? AGAIN : AGAIN_SOON;
        } catch (KafkaException | IllegalStateException e) {
            CustomBotLog.LOG.debugf(e, "The topics cannot be looked for");
        } finally {
            next = now.plus(pause);
            isLooking.set(false);
        }
    }

    private List<String> absent(BotSettings bot) {
        try (Consumer<?, ?> consumer = new DetachedConsumers(surroundings.get().kafka(), bot.names().callbacksIn())
                .make("topics", true)) {
            return absent(consumer, List.of(bot.callbacksTopic(), bot.repliesTopic(), bot.deadLettersTopic()), MOMENT);
        }
    }

    /** @param moment how long to wait between looks: a broker that makes topics needs some time for it */
    static List<String> absent(Consumer<?, ?> consumer, List<String> topics, Duration moment) {
        List<String> absent = new ArrayList<>(topics);
        for (int look = 0; look < LOOKS && !absent.isEmpty(); look++) {
            LockSupport.parkNanos(look == 0 ? 0 : moment.toNanos());
            absent.removeIf(topic -> !consumer.partitionsFor(topic, LONGEST_QUESTION).isEmpty());
        }
        return absent;
    }
}
