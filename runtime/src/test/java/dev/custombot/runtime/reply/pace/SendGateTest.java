package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/** Nothing is sent for a while when the hub denies the client; what is objected to in a few conversations says nothing of others. */
class SendGateTest {

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SendGate gate = new SendGate(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), REST);

    @Test
    void aDenialConcernsAll() {
        gate.denied();
        assertThat(gate.isProbing()).isTrue();
        assertThat(gate.remaining()).isEqualTo(REST);

        gate.answered();

        assertThat(gate.isProbing()).isFalse();
        assertThat(gate.remaining()).isZero();
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAlone() {
        gate.closeFor(REST);
        gate.answered();

        assertThat(gate.remaining()).isEqualTo(REST);
    }

    @Test
    void oneConversationThatIsBlockedConcernsNothingElse() {
        for (int time = 0; time < 10; time++) {
            gate.blocked("c-1");
            gate.blocked("c-2");
        }

        assertThat(gate.remaining()).isZero();
        assertThat(gate.isProbing()).isFalse();
    }

    @Test
    void severalConcernAllWhenNothingElseGoes() {
        gate.blocked("c-1");
        gate.blocked("c-2");
        gate.answered();
        gate.blocked("c-3");
        assertThat(gate.remaining()).isZero();
        gate.blocked("c-1");
        gate.blocked("c-2");

        assertThat(gate.remaining()).isEqualTo(REST);
    }

    @Test
    void aCredentialThatManyRequestsHadIsOneRejection() {
        for (int request = 0; request < 8; request++) {
            gate.rejected(PAUSE);
        }

        assertThat(gate.isProbing()).isTrue();
        assertThat(gate.remaining()).isEqualTo(PAUSE);
    }

    @Test
    void fromTheSecondTimeOnItIsForLong() {
        gate.rejected(Duration.ZERO);
        assertThat(gate.remaining()).isZero();

        gate.rejected(PAUSE);

        assertThat(gate.remaining()).isEqualTo(REST);
    }
}
