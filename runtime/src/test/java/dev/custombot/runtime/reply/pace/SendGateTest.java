package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/** Nothing is sent for a while when the hub denies different things; one that it denies again and again says nothing of others. */
class SendGateTest {

    private static final Duration REST = Duration.ofMinutes(1);

    private final SendGate gate = new SendGate(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), REST);

    @Test
    void oneDenialMakesCareful() {
        gate.denied(false);

        assertThat(gate.isProbing()).isTrue();
        assertThat(gate.remaining()).isZero();
    }

    @Test
    void twoDenialsConcernAll() {
        gate.denied(false);
        gate.denied(false);
        assertThat(gate.remaining()).isEqualTo(REST);

        gate.answered();

        assertThat(gate.isProbing()).isFalse();
    }

    @Test
    void whatIsDeniedAgainConcernsNothingElse() {
        gate.denied(false);
        gate.denied(true);
        gate.denied(true);

        assertThat(gate.remaining()).isZero();
    }

    @Test
    void aTokenThatManyRequestsHadIsOneDenial() {
        for (int request = 0; request < 8; request++) {
            gate.rejected("first");
        }
        assertThat(gate.isProbing()).isTrue();
        assertThat(gate.remaining()).isZero();

        gate.rejected("second");

        assertThat(gate.remaining()).isEqualTo(REST);
    }
}
