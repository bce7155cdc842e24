package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The message of a failure may quote a customer: the log shows the classes and the stack only, for a bot and for all. */
class FailuresAreLoggedWithoutTheirMessagesTest {

    private static final String CUSTOMER = "card of Otter";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @Test
    void neitherItsOwnNorThoseOfItsCauses() {
        IllegalStateException failure = new IllegalStateException(CUSTOMER, new IllegalArgumentException(CUSTOMER));
        failure.addSuppressed(new UnsupportedOperationException(CUSTOMER));

        CustomBotLog.of("returns").debugf(failure, "A handler failed");
        CustomBotLog.LOG.debug("Something failed", failure);

        assertThat(logged.traces()).hasSize(2).allSatisfy(trace -> assertThat(trace).doesNotContain("Otter")
                .contains("java.lang.IllegalStateException", "Caused by: java.lang.IllegalArgumentException",
                        "Suppressed: java.lang.UnsupportedOperationException", getClass().getName()));
    }

    @Test
    void alsoOfOneThatIsItsOwnCausesCause() {
        IllegalStateException inner = new IllegalStateException(CUSTOMER);
        IllegalArgumentException outer = new IllegalArgumentException(CUSTOMER, inner);
        inner.initCause(outer);

        CustomBotLog.LOG.debugf(outer, "Something failed");

        assertThat(logged.traces()).singleElement().asString().doesNotContain("Otter").contains("Caused by");
    }
}
