package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;
import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** Several requests were made with the token that is rejected, and one is answered meanwhile: that is one denial. */
@ExtendWith(FrayTestExtension.class)
class SendGateTest {

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneDenialForOneToken() {
        SendGate gate = new SendGate(new SetClock(Instant.EPOCH), Duration.ofSeconds(30));
        Threads.run(() -> gate.rejected("token"), () -> gate.rejected("token"), gate::answered);

        assertThat(gate.remaining()).as("how long nobody may send").isZero();
    }
}
