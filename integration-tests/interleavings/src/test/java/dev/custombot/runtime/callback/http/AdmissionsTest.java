package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.callback.http.Admissions.Admission;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

@ExtendWith(FrayTestExtension.class)
class AdmissionsTest {

    private static final int MOST = 2;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Admissions admissions = new Admissions(MOST, 100, new BotMetrics(meters, "bot"));
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    /** The logging begins a thread that waits for references for ever: within a schedule that would be a deadlock. */
    @BeforeAll
    static void beginBeforeTheSchedules() throws ClassNotFoundException {
        Class.forName("io.smallrye.common.ref.References$ReaperThread");
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void neverTooMany() {
        Threads.run(callback(), callback(), callback());

        assertThat(meters.get("custom.bot.callbacks.in.flight").gauge().value()).isZero();
        assertThat(admissions.admit(new Answer().context)).as("there is room again").isPresent();
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void noneBehindTheEnd() {
        Threads.run(callback(), callback(), () -> {
            admissions.close(Duration.ofDays(1));
            assertThat(inside).as("callbacks in flight, though none comes any more").hasValue(0);
            isOver.set(true);
        });

        assertThat(admissions.admit(new Answer().context)).isEmpty();
    }

    /** Who answers and who holds are two threads. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatIsHeldIsGivenBackOnce() {
        Answer answer = new Answer();
        Admission admission = admissions.admit(answer.context).orElseThrow();
        admission.take(60);
        Admission.Hold hold = admission.hold();
        Threads.run(answer::end, hold::release, answer::end, hold::release);

        assertThat(meters.get("custom.bot.callbacks.in.flight").gauge().value()).isZero();
        assertThat(meters.get("custom.bot.callbacks.in.flight.size").gauge().value()).isZero();
    }

    private Threads.Step callback() {
        Answer answer = new Answer();
        return () -> {
            if (admissions.admit(answer.context).isPresent()) {
                assertThat(isOver).as("it is over, and a callback comes in").isFalse();
                assertThat(inside.incrementAndGet()).as("callbacks at once").isLessThanOrEqualTo(MOST);
                inside.decrementAndGet();
            }
            answer.end();
        };
    }

    /** A callback's answer, whose end is told twice. */
    @SuppressWarnings("unchecked")
    private static final class Answer {

        private final Collection<Handler<Object>> atTheEnd = new ConcurrentLinkedQueue<>();

        private final RoutingContext context = Doubles.of(RoutingContext.class, (method, arguments) -> {
            atTheEnd.add((Handler<Object>) arguments[0]);
            return 0;
        });

        void end() {
            atTheEnd.forEach(handler -> handler.handle(null));
        }
    }
}
