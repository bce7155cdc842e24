package dev.custombot.runtime.config;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.config.Config;

/** Finds topics with which records would go where nobody looks for them, or round in circles. */
final class TopicsCheck {

    private static final String OUTGOING = "mp.messaging.outgoing.custom-bot-";
    private static final String INCOMING = "mp.messaging.incoming.custom-bot-";

    private TopicsCheck() {}

    static void check(TopicsConfig topics, Config config, ConfigProblems problems) {
        Map<String, String> names = new TreeMap<>(Map.of("topics.callbacks", topics.callbacks(), "topics.replies",
                topics.replies(), "topics.dead-letters", topics.deadLetters()));
        Set<String> known = new HashSet<>();
        names.forEach((key, topic) -> {
            if (!known.add(topic)) {
                problems.add(key, "must be a topic of its own: what is read from one would be written to it again");
            }
        });
        channel(OUTGOING + "callbacks-out", "topics.callbacks", names, config, problems);
        channel(OUTGOING + "rejections-out", "topics.callbacks", names, config, problems);
        channel(OUTGOING + "replies-out", "topics.replies", names, config, problems);
        channel(OUTGOING + "dead-letters-out", "topics.dead-letters", names, config, problems);
        channel(INCOMING + "callbacks-in", "topics.callbacks", names, config, problems);
        channel(INCOMING + "replies-in", "topics.replies", names, config, problems);
    }

    private static void channel(String channel, String key, Map<String, String> names, Config config, ConfigProblems problems) {
        config.getOptionalValue(channel + ".topic", String.class).filter(topic -> !topic.equals(names.get(key)))
                .ifPresent(other -> problems.addOther(channel + ".topic",
                        "cannot be set: quarkus.custom-bot." + key + " names the topic for all who use it"));
        for (String attribute : new String[]{".topics", ".pattern"}) {
            config.getOptionalValue(channel + attribute, String.class).ifPresent(value -> problems.addOther(channel + attribute,
                    "cannot be set: quarkus.custom-bot." + key + " names the topic"));
        }
    }
}
