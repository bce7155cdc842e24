package dev.custombot.test.hub;

import java.time.Duration;
import java.util.Map;

/** The application with the bot, where it runs in the test's own process. */
public interface Application {

    /** What the bot has given up, by its id, oldest first. */
    Map<String, DeadLetter> deadLetters();

    /** Lets time pass, for its bots and their hubs. */
    void advance(Duration duration);

    /** An application of another process, which is known by its hub only. */
    Application ELSEWHERE = new Application() {

        @Override
        public Map<String, DeadLetter> deadLetters() {
            throw elsewhere("Dead letters can be seen");
        }

        @Override
        public void advance(Duration duration) {
            throw elsewhere("Time can be set forward");
        }

        private IllegalStateException elsewhere(String what) {
            return new IllegalStateException(what + " in a @QuarkusTest with an injected Hub, and with a BotTester: "
                    + "not where the application is a process of its own");
        }
    };
}
