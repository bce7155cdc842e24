package dev.custombot.runtime.bot.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.StateConfig.Store;

/** Finds what two bots have in common that each must have for itself. */
final class CollisionCheck {

    private static final String RATE = "reply.rate";
    private static final String QUOTA = "reply.monthly-quota";

    private final Config config;
    private final ConfigProblems problems;
    private final Map<String, String> owners = new HashMap<>();

    private CollisionCheck(Config config, ConfigProblems problems) {
        this.config = config;
        this.problems = problems;
    }

    static void check(List<BotSettings> bots, Config config, ConfigProblems problems) {
        CollisionCheck check = new CollisionCheck(config, problems);
        bots.forEach(check::names);
        bots.forEach(check::groups);
        check.plans(bots);
        SharedPathCheck.check(bots, config, problems);
    }

    private void names(BotSettings bot) {
        String prefix = bot.names().keyPrefix();
        own("participant " + bot.callbackPath() + " " + bot.participant(), prefix + "participant-name",
                "with the same callback.path the participant tells the bots apart");
        // What a bot has twice itself is told of elsewhere.
        Map<String, String> topics = new TreeMap<>();
        TopicsCheck.topics(bot).forEach((key, topic) -> topics.putIfAbsent(topic, key));
        topics.forEach((topic, key) -> own("topic " + topic, prefix + key,
                "each bot has topics of its own: one that waits would hold up the other"));
        if (bot.config().state().store() == Store.REDIS) {
            own("state " + bot.statePrefix(), prefix + "state.key-prefix", "each bot has a state of its own");
        }
        if (bot.config().deduplication().store() == Store.REDIS) {
            own("handled messages " + bot.handledPrefix(), prefix + "deduplication.key-prefix",
                    "what one bot has handled, another one has not");
        }
    }

    /** Kafka would give the records of one to the consumers of the other. */
    private void groups(BotSettings bot) {
        for (String channel : bot.names().incoming()) {
            String key = "mp.messaging.incoming." + channel + ".group.id";
            config.getOptionalValue(key, String.class).ifPresent(group -> own("group " + group, key,
                    "each stage of each bot has a consumer group of its own"));
        }
    }

    /** Together they would send more than the hub allows, and each would seem to have all of its quota. */
    private void plans(List<BotSettings> bots) {
        Map<String, List<BotSettings>> clients = new HashMap<>();
        bots.stream().filter(bot -> bot.plan().isPresent()).forEach(bot -> bot.kind().client(bot.bot()).ifPresent(
                client -> clients.computeIfAbsent(bot.kind().name() + " " + client, unknown -> new ArrayList<>())
                        .add(bot)));
        clients.values().stream().filter(sharing -> sharing.size() > 1).forEach(sharing -> {
            sharing.stream().filter(bot -> bot.config().reply().rate().isEmpty())
                    .forEach(bot -> part(RATE, "plan", bot, sharing));
            sharing.stream().filter(bot -> hasQuota(bot) && bot.config().reply().monthlyQuota().isEmpty())
                    .forEach(bot -> part(QUOTA, "quota of a month", bot,
                            sharing.stream().filter(CollisionCheck::hasQuota).toList()));
        });
    }

    private static boolean hasQuota(BotSettings bot) {
        return bot.plan().filter(plan -> plan.monthlyQuota().isPresent()).isPresent();
    }

    private void part(String key, String what, BotSettings bot, List<BotSettings> sharing) {
        String others = sharing.stream().filter(one -> !one.equals(bot)).findFirst()
                .map(other -> ", and so is " + other.names().keyPrefix() + key).orElse("");
        problems.addOther(bot.names().keyPrefix() + key, "is needed" + others + ": the hub's " + what
                + " is the client application's, give each bot its part of it");
    }

    private void own(String thing, String key, String why) {
        String other = owners.putIfAbsent(thing, key);
        if (other != null) {
            problems.addOther(key, "collides with " + other + ": " + why);
        }
    }
}
