package dev.custombot.runtime.bot.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.StateConfig.Store;

/** Finds what two bots have in common that each must have for itself. */
final class CollisionCheck {

    private final ConfigProblems problems;
    private final Map<String, String> owners = new HashMap<>();

    private CollisionCheck(ConfigProblems problems) {
        this.problems = problems;
    }

    static void check(List<BotSettings> bots, ConfigProblems problems) {
        CollisionCheck check = new CollisionCheck(problems);
        for (BotSettings bot : bots) {
            String prefix = bot.names().keyPrefix();
            check.own("participant " + bot.callbackPath() + " " + bot.participant(), prefix + "participant-name",
                    "with the same callback.path the participant tells the bots apart");
            Map<String, String> topics = new TreeMap<>();
            TopicsCheck.topics(bot).forEach((key, topic) -> topics.putIfAbsent(topic, key));
            topics.forEach((topic, key) -> check.own("topic " + topic, prefix + key,
                    "each bot has topics of its own: one that waits would hold up the other"));
            if (bot.config().state().store() == Store.REDIS) {
                check.own("state " + bot.statePrefix(), prefix + "state.key-prefix", "each bot has a state of its own");
            }
            bot.plan().flatMap(plan -> bot.kind().client(bot.bot())).filter(client -> bot.config().reply().rate().isEmpty())
                    .ifPresent(client -> check.own("plan " + bot.kind().name() + " " + client, prefix + "reply.rate",
                            "the hub's plan is the client application's: give each bot its part of it"));
        }
    }

    private void own(String thing, String key, String why) {
        String other = owners.putIfAbsent(thing, key);
        if (other != null) {
            problems.addOther(key, "collides with " + other + ": " + why);
        }
    }
}
