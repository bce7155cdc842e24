package dev.custombot.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.jboss.logmanager.MDC;
import org.junit.jupiter.api.Test;

/** What is logged is seen whole, with what hangs on it, also when no console shows it. */
class WholeLinesAreCapturedTest {

    @Test
    void messageThreadContextAndException() {
        Logger logger = Logger.getLogger("canary.test");
        logger.setLevel(Level.ALL);
        try (LoggedLines lines = LoggedLines.ofAll()) {
            MDC.put("conversation", "in-the-context");
            logger.log(Level.FINE, "in the message", new IllegalStateException("in the exception",
                    new IllegalArgumentException("in its cause")));
            MDC.remove("conversation");

            assertThat(lines.all()).singleElement().asString().contains("in the message", "in-the-context", "in the exception",
                    "in its cause", Thread.currentThread().getName());
        }
    }
}
