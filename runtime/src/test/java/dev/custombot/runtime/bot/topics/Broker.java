package dev.custombot.runtime.bot.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;

/** A broker that has the topics of the test, and makes others unless it is too small. */
final class Broker implements TopicAdmin {

    static final TopicFacts SAFE = new TopicFacts(6, 3, OptionalInt.of(2));

    final Map<String, TopicFacts> topics = new HashMap<>();
    final List<NewTopic> made = new ArrayList<>();
    Set<String> hidden = Set.of();
    boolean isTooSmall;

    @Override
    public Described describe(Collection<String> names) {
        Map<String, TopicFacts> found = new HashMap<>(topics);
        found.keySet().retainAll(names);
        return new Described(found, hidden);
    }

    @Override
    public void create(Collection<NewTopic> wanted) {
        if (isTooSmall) {
            throw new InvalidReplicationFactorException("too few brokers");
        }
        made.addAll(wanted);
        wanted.forEach(topic -> topics.put(topic.name(), SAFE));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
