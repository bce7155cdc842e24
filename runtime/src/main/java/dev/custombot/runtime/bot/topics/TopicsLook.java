package dev.custombot.runtime.bot.topics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.apache.kafka.common.KafkaException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.topics.TopicAdmin.Described;
import dev.custombot.runtime.metrics.HandlingMetrics;

/** Looks at the topics of a bot, makes those that are missing where that is wanted, and says once what is wrong with the others. */
final class TopicsLook {

    /**
     * What was found.
     *
     * @param missing topics that do not exist
     * @param hidden topics of which the bot may know nothing
     * @param fragile topics of which something acknowledged is lost with one broker, and why
     */
    record Found(Set<String> missing, Set<String> hidden, Map<String, String> fragile) {

        static final Found NOTHING = new Found(Set.of(), Set.of(), Map.of());

        Found {
            missing = Set.copyOf(missing);
            hidden = Set.copyOf(hidden);
            fragile = Map.copyOf(fragile);
        }

        Found and(Found other) {
            Set<String> allMissing = new TreeSet<>(missing);
            allMissing.addAll(other.missing);
            Set<String> allHidden = new TreeSet<>(hidden);
            allHidden.addAll(other.hidden);
            Map<String, String> allFragile = new TreeMap<>(fragile);
            allFragile.putAll(other.fragile);
            return new Found(allMissing, allHidden, allFragile);
        }
    }

    private final BotTopics topics;
    private final boolean isProduction;
    private final CustomBotLog log;
    private final PartitionGrowth growth;
    private final Set<String> told = new HashSet<>();

    /** @param isProduction elsewhere one broker is enough for everybody, and nothing lies there for long */
    TopicsLook(BotTopics topics, boolean isProduction, CustomBotLog log) {
        this.topics = topics;
        this.isProduction = isProduction;
        this.log = log;
        this.growth = new PartitionGrowth(log);
    }

    /** Shows how many partitions topics have, as far as is known. */
    void show(HandlingMetrics meters) {
        topics.labels().forEach((label, topic) -> meters.partitionsOfTopic(label, () -> {
            OptionalInt known = growth.known(topic);
            return known.isPresent() ? known.getAsInt() : Double.NaN;
        }));
    }

    /**
     * One look; on one thread at a time.
     *
     * @param otherwise what a broker may do by itself about topics that are missing: gives those that are missing still
     */
    Found look(TopicAdmin admin, UnaryOperator<List<String>> otherwise) {
        Described described = admin.describe(topics.names());
        Map<String, TopicFacts> facts = new HashMap<>(described.facts());
        Set<String> hidden = described.hidden();
        List<String> missing = missing(facts, hidden);
        if (!missing.isEmpty()) {
            if (topics.areMade()) {
                make(admin, missing);
            } else {
                otherwise.apply(missing);
            }
            facts.putAll(admin.describe(missing).facts());
            missing = missing(facts, hidden);
        }
        topics.ordered().stream().filter(facts::containsKey)
                .forEach(topic -> growth.look(topic, facts.get(topic).partitions()));
        if (!isProduction) {
            return new Found(Set.copyOf(missing), hidden, Map.of());
        }
        facts.forEach(this::lookAtCleanup);
        facts.forEach(this::lookAtSize);
        return new Found(Set.copyOf(missing), hidden, fragile(facts));
    }

    private void lookAtCleanup(String topic, TopicFacts fact) {
        String forbidden = topics.forbiddenCleanup(topic);
        fact.cleanup().filter(policy -> policy.contains(forbidden)).ifPresent(policy -> {
            if (told.add(topic + " " + policy)) {
                log.topicLosesRecords(topic, policy, topics.neededCleanup(topic));
            }
        });
    }

    private void lookAtSize(String topic, TopicFacts fact) {
        long needed = topics.largestRecord(topic);
        fact.largest().ifPresent(largest -> {
            if (largest < needed && told.add(topic + " takes " + largest)) {
                log.topicTooSmall(topic, largest, needed);
            }
        });
    }

    private List<String> missing(Map<String, TopicFacts> facts, Set<String> hidden) {
        return topics.names().stream().filter(topic -> !facts.containsKey(topic) && !hidden.contains(topic)).toList();
    }

    private void make(TopicAdmin admin, List<String> missing) {
        try {
            admin.create(topics.toMake(missing));
            log.topicsMade(String.join(", ", missing));
        } catch (KafkaException e) {
            String cause = e.getClass().getSimpleName();
            if (told.add("not made " + cause)) {
                log.topicsNotMade(String.join(", ", missing), cause);
            }
        }
    }

    private Map<String, String> fragile(Map<String, TopicFacts> facts) {
        Map<String, String> fragile = new TreeMap<>();
        facts.forEach((topic, fact) -> {
            if (fact.isFragile()) {
                fragile.put(topic, fact.text());
                if (told.add(topic + " " + fact.text())) {
                    log.topicFragile(topic, fact.text());
                }
            }
        });
        return fragile;
    }
}
