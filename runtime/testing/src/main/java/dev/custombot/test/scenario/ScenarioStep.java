package dev.custombot.test.scenario;

import java.util.function.Consumer;

import dev.custombot.test.TestConversation;

/**
 * A line of a scenario.
 *
 * @param line its number
 * @param source as it is written
 * @param action plays it; fails with an {@code AssertionError}
 */
record ScenarioStep(int line, String source, Consumer<TestConversation> action) {

    void play(TestConversation conversation) {
        action.accept(conversation);
    }
}
