package dev.custombot.runtime.bot.check;

import java.util.List;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;

/** Finds bots that share a callback path and do not agree on how it is served. */
final class SharedPathCheck {

    private static final String CALLBACK = "callback.";
    private static final String PATH = CALLBACK + "path";

    private SharedPathCheck() {}

    static void check(List<BotSettings> bots, Config config, ConfigProblems problems) {
        for (BotSettings bot : bots) {
            BotSettings first = bot.firstAtPath(bots);
            if (!first.equals(bot)) {
                kind(bot, first, problems);
                recipients(bot, first, problems);
                settings(bot, first, config, problems);
            }
        }
    }

    private static void kind(BotSettings bot, BotSettings first, ConfigProblems problems) {
        if (!bot.kind().name().equals(first.kind().name())) {
            problems.addOther(bot.names().keyPrefix() + "hub.kind", "collides with " + first.names().keyPrefix()
                    + "hub.kind: with the same callback.path both have the same kind of hub");
        }
    }

    /** The first one would get everything. */
    private static void recipients(BotSettings bot, BotSettings first, ConfigProblems problems) {
        if (!first.kind().namesRecipients()) {
            problems.addOther(bot.names().keyPrefix() + PATH, "is that of " + first.names().keyPrefix() + PATH
                    + ": this kind of hub does not say whom a message is for, so each bot has a path of its own");
        }
    }

    /** Nobody would read them. */
    private static void settings(BotSettings bot, BotSettings first, Config config, ConfigProblems problems) {
        String prefix = unquoted(bot.names().keyPrefix());
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> unquoted(key).startsWith(prefix + CALLBACK) && !unquoted(key).equals(prefix + PATH))
                .filter(key -> isSet(key, config))
                .forEach(key -> problems.addOther(key, "cannot be set beside " + first.names().keyPrefix() + CALLBACK
                        + unquoted(key).substring(prefix.length() + CALLBACK.length())
                        + ": with the same callback.path the first bot says how callbacks are received"));
    }

    /** By somebody, not as a default, which lies below all that can be set. */
    private static boolean isSet(String key, Config config) {
        return config.getOptionalValue(key, String.class).isPresent() && config.getConfigValue(key).getSourceOrdinal() > 0;
    }

    private static String unquoted(String key) {
        return key.replace("\"", "");
    }
}
