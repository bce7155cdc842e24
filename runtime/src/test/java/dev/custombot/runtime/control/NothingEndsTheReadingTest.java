package dev.custombot.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;

/** A replica whose reading has ended would never hear that a pause is over. */
class NothingEndsTheReadingTest {

    @Test
    void whateverIsThrownItBeginsAgain() throws InterruptedException {
        CountDownLatch begins = new CountDownLatch(2);
        ControlReader reader = new ControlReader(() -> {
            begins.countDown();
            throw new NoClassDefFoundError("a class of the application's, in an interceptor, say");
        }, "control", new Wishes(Clock.systemUTC()), new RareLines(Clock.systemUTC()), CustomBotLog.of("test"));
        Thread thread = new Thread(reader);
        thread.start();

        assertThat(begins.await(10, TimeUnit.SECONDS)).isTrue();

        reader.close();
        thread.join();
    }
}
