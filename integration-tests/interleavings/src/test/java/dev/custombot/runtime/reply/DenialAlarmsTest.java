package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** Many requests are denied at the same time: an operator is told once. */
@ExtendWith(FrayTestExtension.class)
class DenialAlarmsTest {

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void toldOnce() {
        AtomicInteger told = new AtomicInteger();
        CustomBotLog log = Doubles.of(CustomBotLog.class, (method, arguments) -> {
            told.incrementAndGet();
            return null;
        });
        DenialAlarms alarms = new DenialAlarms(new SetClock(Instant.EPOCH), "hub.example.org", log);
        Threads.run(() -> alarms.denied("403-197", 3), () -> alarms.denied("403-197", 1),
                () -> alarms.blocked("413", "id", "c"));

        assertThat(told).as("once for each code, once for each status").hasValue(2);
    }
}
