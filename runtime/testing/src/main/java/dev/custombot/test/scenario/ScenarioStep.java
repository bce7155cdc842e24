package dev.custombot.test.scenario;

import dev.custombot.test.TestConversation;

/**
 * A line of a scenario.
 *
 * @param line its number
 * @param source as it is written
 * @param action plays it; fails with an {@code AssertionError}
 */
record ScenarioStep(int line, String source, Action action) {

    /** What a line does. */
    interface Action {

        void play(TestConversation conversation, UnreadFiles files);
    }

    void play(TestConversation conversation, UnreadFiles files) {
        action.play(conversation, files);
    }
}
