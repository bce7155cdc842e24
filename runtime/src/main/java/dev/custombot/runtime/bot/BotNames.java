package dev.custombot.runtime.bot;

import java.util.List;

import dev.custombot.Bot;
import dev.custombot.runtime.config.CustomBotConfig;

/**
 * What belongs to a bot has its name: the one table of channels, topics, groups, paths and prefixes, for the build and the application. The
 * default bot's are short.
 *
 * @param bot the bot's name
 */
public record BotNames(String bot) {

    private static final String EXTENSION = "custom-bot";

    public boolean isDefault() {
        return Bot.DEFAULT.equals(bot);
    }

    /** As metrics, logs and queries show it. */
    public String label() {
        return isDefault() ? "default" : bot;
    }

    /** What the bot's configuration keys start with. */
    public String keyPrefix() {
        return CustomBotConfig.keyPrefix(bot);
    }

    /** What the keys start with that tell tests of the bot's hub emulator. */
    public String emulatorPrefix() {
        return isDefault() ? "custom-bot.emulator." : "custom-bot.emulator.\"" + bot + "\".";
    }

    /** Takes the hub's messages to the callbacks topic. */
    public String callbacksOut() {
        return named("callbacks-out");
    }

    /** Takes them from there to the handlers. */
    public String callbacksIn() {
        return named("callbacks-in");
    }

    /** Takes the handlers' replies to the replies topic. */
    public String repliesOut() {
        return named("replies-out");
    }

    /** Takes them from there to the hub. */
    public String repliesIn() {
        return named("replies-in");
    }

    /** Takes what was given up to the dead letters. */
    public String deadLettersOut() {
        return named("dead-letters-out");
    }

    /** Takes what the reply stage tells the bot to the callbacks topic. */
    public String noticesOut() {
        return named("notices-out");
    }

    public List<String> incoming() {
        return List.of(callbacksIn(), repliesIn());
    }

    public List<String> outgoing() {
        return List.of(callbacksOut(), repliesOut(), deadLettersOut(), noticesOut());
    }

    /** Unless the configuration gives another. */
    public String callbacksTopic() {
        return named("callbacks");
    }

    /** Unless the configuration gives another. */
    public String repliesTopic() {
        return named("replies");
    }

    /** Unless the configuration gives another. */
    public String deadLettersTopic() {
        return named("dead-letters");
    }

    /** Unless the configuration gives another. */
    public String controlTopic() {
        return named("control");
    }

    /** Unless the configuration gives another. */
    public String callbackPath() {
        return isDefault() ? "/callback" : "/callback/" + bot;
    }

    /** Unless the configuration gives another. */
    public String participant(String application) {
        return isDefault() ? application : bot;
    }

    /**
     * The consumer group of a stage.
     *
     * @param stage {@code dispatch} or {@code reply}
     */
    public String group(String application, String stage) {
        return application + (isDefault() ? "-" : "-" + bot + "-") + stage;
    }

    /** What the keys of conversations in a shared store start with, unless the configuration gives something else. */
    public String statePrefix(String application) {
        return EXTENSION + ":" + application + (isDefault() ? ":" : ":" + bot + ":") + "conversation:";
    }

    /** What the keys of handled messages in a shared store start with, unless the configuration gives something else. */
    public String handledPrefix(String application) {
        return EXTENSION + ":" + application + (isDefault() ? ":" : ":" + bot + ":") + "handled:";
    }

    private String named(String what) {
        return isDefault() ? EXTENSION + "-" + what : EXTENSION + "-" + bot + "-" + what;
    }
}
