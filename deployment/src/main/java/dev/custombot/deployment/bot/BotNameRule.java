package dev.custombot.deployment.bot;

import java.util.regex.Pattern;

import dev.custombot.Bot;
import dev.custombot.runtime.bot.BotNames;

/** What a bot may be called: its name stands in topics, paths and configuration keys. */
public final class BotNameRule {

    /** What the default bot is called where its own name would not do. */
    public static final String RESERVED = new BotNames(Bot.DEFAULT).label();
    public static final String TEXT = "a bot's name has 1 to 42 lower case letters, digits and hyphens, and is not \""
            + RESERVED
            + "\"";

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?");

    private BotNameRule() {}

    public static boolean isKept(String name) {
        return NAME.matcher(name).matches() && !name.equals(RESERVED);
    }
}
