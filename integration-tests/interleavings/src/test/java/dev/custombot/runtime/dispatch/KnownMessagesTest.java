package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;

/** What is known stays known while others, and the same again, are remembered. */
@ExtendWith(FrayTestExtension.class)
class KnownMessagesTest {

    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final KnownMessages known = new KnownMessages(Duration.ofHours(1), 3, clock, CustomBotLog.of("test"));

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void nothingIsForgottenInBetween() {
        known.add(0, message("a"));
        Threads.run(() -> known.add(0, message("a")), () -> known.add(0, message("b")),
                () -> assertThat(known.contains(0, message("a"))).as("known while it is remembered again").isTrue());

        assertThat(known.contains(0, message("a"))).isTrue();
        assertThat(known.contains(0, message("b"))).isTrue();
        assertThat(known.contains(0, message("c"))).isFalse();
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void theFirstOfAPartition() {
        Threads.run(() -> known.add(0, message("a")), () -> known.add(0, message("b")));

        assertThat(known.contains(0, message("a"))).isTrue();
        assertThat(known.contains(0, message("b"))).isTrue();
    }

    private static CallbackRecord message(String id) {
        return new CallbackRecord(new RecordOrigin("", "egain"), "conversation", id, "text", "customer", Instant.EPOCH,
                Optional.empty(), new byte[0], Optional.empty());
    }
}
