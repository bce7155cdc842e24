package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.WithDefault;

/** Questions of the bot and their answers. */
public interface DialogueConfig {

    /** How long a question waits for its answer. */
    @WithDefault("30m")
    Duration expiry();

    /** How many answers a question may have before it is given up. */
    @WithDefault("3")
    int maxTries();

    /** What a customer says to be asked no more, in upper or lower case; such a message is handled like any other. */
    @WithDefault("cancel,stop")
    List<String> cancelWords();

    /** What is said instead of asking once more. */
    @WithDefault("Let us leave it there. What else can I do for you?")
    String givenUpText();
}
