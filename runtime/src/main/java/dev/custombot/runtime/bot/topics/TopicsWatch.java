package dev.custombot.runtime.bot.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
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
import dev.custombot.runtime.bot.topics.TopicsLook.Found;
import dev.custombot.runtime.config.ControlEndpointConfig;
import dev.custombot.runtime.kafka.DetachedConsumers;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;

/**
 * Knows which of the bots' topics do not exist, or are kept in too few copies, and says it once; has them made where that is wanted; notices
 * that their partitions become others. Looks when the application starts, and again and again while it runs, but not often and never while
 * somebody waits. A broker that makes topics by itself makes them when they are looked for.
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

    private final SurroundingsFactory surroundings;
    private final Map<BotSettings, BotTopics> topics = new HashMap<>();
    private final Map<BotSettings, TopicsLook> looks = new LinkedHashMap<>();
    /** What was found last of each; on one thread at a time. */
    private final Map<BotSettings, Found> known = new HashMap<>();
    private final UnusableTopics unusable = new UnusableTopics();
    private final RareLook looking;
    private volatile Found found = Found.NOTHING;
    private long timer = -1;

    @Inject
    TopicsWatch(Bots bots, ControlEndpointConfig control, SurroundingsFactory surroundings) {
        this.surroundings = surroundings;
        this.looking = new RareLook(surroundings.get().steady(), surroundings.get().worker(), AGAIN_SOON, this::look);
        bots.settings().forEach(bot -> {
            topics.put(bot, new BotTopics(bot, bot.firstAtPath(bots.settings()), control.enabled()));
            looks.put(bot, new TopicsLook(topics.get(bot), LaunchMode.current() == LaunchMode.NORMAL,
                    CustomBotLog.of(bot.names().label())));
        });
    }

    void start(@Observes @Priority(START) StartupEvent event, Bots bots) {
        looks.forEach((bot, look) -> look.show(bots.get(bot.bot()).recipient().metrics().handling()));
        looking.ifDue();
        timer = surroundings.get().vertx().setPeriodic(AGAIN_SOON.toMillis(), now -> looking.ifDue());
    }

    @PreDestroy
    void end() {
        surroundings.get().vertx().cancelTimer(timer);
    }

    /** Those that do not exist, as far as is known; when that was long ago, it is looked at anew beside. */
    public Set<String> missing() {
        looking.ifDue();
        return found.missing();
    }

    /** Those of which the bots may know nothing, and so cannot use. */
    public Set<String> hidden() {
        return found.hidden();
    }

    /** Whether one of these keeps a bot from being ready. */
    public boolean keepUnready() {
        Found now = found;
        return topics.values().stream().filter(BotTopics::areNeededToBeReady).flatMap(bot -> bot.names().stream())
                .anyMatch(topic -> now.missing().contains(topic) || now.hidden().contains(topic));
    }

    /** Those of which something acknowledged is lost with one broker, with what they are kept in. */
    public Map<String, String> fragile() {
        return found.fragile();
    }

    /** Gives how long there is no other look. */
    private Duration look() {
        Found all = Found.NOTHING;
        boolean isComplete = true;
        for (Map.Entry<BotSettings, TopicsLook> bot : looks.entrySet()) {
            Optional<Found> seen = look(bot.getKey(), bot.getValue());
            seen.ifPresent(there -> known.put(bot.getKey(), there));
            isComplete &= seen.isPresent();
            all = all.and(known.getOrDefault(bot.getKey(), Found.NOTHING));
        }
        unusable.tell(all);
        found = all;
        return isComplete && all.missing().isEmpty() && all.hidden().isEmpty() ? AGAIN : AGAIN_SOON;
    }

    /** Empty when the broker does not say: each bot may have another one, and trouble there is only its own. */
    private Optional<Found> look(BotSettings bot, TopicsLook look) {
        String channel = bot.names().callbacksIn();
        try (TopicAdmin admin = KafkaTopicAdmin
                .connect(surroundings.get().kafka().getConsumer(channel).configuration())) {
            return Optional.of(look.look(admin, missing -> askedFor(channel, missing)));
        } catch (KafkaException | IllegalStateException e) {
            CustomBotLog.LOG.debugf(e, "The topics cannot be looked for");
            return Optional.empty();
        }
    }

    private List<String> askedFor(String channel, List<String> topics) {
        try (Consumer<?, ?> consumer = new DetachedConsumers(surroundings.get().kafka(), channel).make("topics",
                DetachedConsumers.CREATE_TOPICS)) {
            return absent(consumer, topics, MOMENT);
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
