package dev.custombot.faults.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.faults.account.CallLog.Call;

/** Which calls should not have been. */
class CallLogTest {

    private static final CallLog LOG = new CallLog(List.of(new Call("one", 10, "c", 0), new Call("one", 20, "c", 1),
            new Call("other", 30, "c", 1), new Call("one", 40, "c", 1), new Call("one", 41, "c", 0)), List.of());

    @Test
    void whatWasDoneAndIsHandledAgain() {
        assertThat(LOG.repeatedOf(15, 25)).isEqualTo(1);
        assertThat(LOG.repeatedOf(25, 25)).isEqualTo(2);
    }

    @Test
    void whatAnotherHandled() {
        assertThat(LOG.lateCallsOf("one", 35)).isEqualTo(1);
        assertThat(LOG.lateCallsOf("one", 45)).isZero();
    }
}
