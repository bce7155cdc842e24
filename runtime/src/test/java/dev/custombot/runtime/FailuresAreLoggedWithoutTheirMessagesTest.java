package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The message of a failure may quote a customer: the log shows the classes and the stack only, for a bot and for all. */
class FailuresAreLoggedWithoutTheirMessagesTest {

    private static final String CUSTOMER = "card 4111";

    private final Traces traces = new Traces();
    private final Logger logger = Logger.getLogger(CustomBotLog.CATEGORY);
    private final Level before = logger.getLevel();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.ALL);
        logger.addHandler(traces);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(traces);
        logger.setLevel(before);
    }

    @Test
    void neitherItsOwnNorThoseOfItsCauses() {
        IllegalStateException failure = new IllegalStateException(CUSTOMER, new IllegalArgumentException(CUSTOMER));
        failure.addSuppressed(new UnsupportedOperationException(CUSTOMER));

        CustomBotLog.of("returns").debugf(failure, "A handler failed");
        CustomBotLog.LOG.debug("Something failed", failure);

        assertThat(traces.all).hasSize(2).allSatisfy(trace -> assertThat(trace).doesNotContain("4111")
                .contains("java.lang.IllegalStateException", "Caused by: java.lang.IllegalArgumentException",
                        "Suppressed: java.lang.UnsupportedOperationException", getClass().getName()));
    }

    @Test
    void alsoOfOneThatIsItsOwnCausesCause() {
        IllegalStateException inner = new IllegalStateException(CUSTOMER);
        IllegalArgumentException outer = new IllegalArgumentException(CUSTOMER, inner);
        inner.initCause(outer);

        CustomBotLog.LOG.debugf(outer, "Something failed");

        assertThat(traces.all).singleElement().asString().doesNotContain("4111").contains("Caused by");
    }

    private static final class Traces extends Handler {

        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            StringWriter text = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(text, true));
            all.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
