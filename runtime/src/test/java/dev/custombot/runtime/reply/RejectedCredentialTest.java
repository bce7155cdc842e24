package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;

/** A credential that is rejected, and handed out again by who makes them, is not tried in a circle. */
class RejectedCredentialTest {

    private final SenderBench bench = new SenderBench();

    @Test
    void oneReplyAMinuteFindsOut() {
        bench.answer = replies -> Optional.of(new SendOutcome.CredentialRejected());
        bench.chatter(Duration.ofSeconds(1), Duration.ofMinutes(10));

        // Two for each round, as another credential might have been had.
        assertThat(bench.requests).hasSizeLessThanOrEqualTo(2 * 12);

        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(2));
        assertThat(bench.taken).hasSize(600);
    }
}
