package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** Several requests were made with the credential that is rejected: that is one rejection, after which it is not waited for long. */
@ExtendWith(FrayTestExtension.class)
class SendGateTest {

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneRejectionForOneCredential() {
        SendGate gate = new SendGate(new SetClock(Instant.EPOCH), Duration.ofSeconds(30));
        Duration pause = Duration.ofSeconds(2);
        Threads.run(() -> gate.rejected(pause), () -> gate.rejected(pause));

        assertThat(gate.remaining()).as("how long nobody may send").isEqualTo(pause);
    }
}
