package dev.custombot.test.inprocess;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.config.DialogueConfig;

/**
 * What the configuration that the test sees says of dialogues, or else the defaults.
 *
 * @param bot the bot's name
 */
record ConfiguredDialogue(String bot) implements DialogueConfig {

    @Override
    public Duration expiry() {
        return value("dialogue.expiry", Duration.class).orElse(Duration.ofMinutes(30));
    }

    @Override
    public int maxTries() {
        return value("dialogue.max-tries", Integer.class).orElse(3);
    }

    @Override
    public List<String> cancelWords() {
        return value("dialogue.cancel-words", String[].class).map(List::of).orElse(List.of("cancel", "stop"));
    }

    @Override
    public String givenUpText() {
        return value("dialogue.given-up-text", String.class)
                .orElse("Let us leave it there. What else can I do for you?");
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        return new ConfiguredBot(bot).value(key, type);
    }
}
