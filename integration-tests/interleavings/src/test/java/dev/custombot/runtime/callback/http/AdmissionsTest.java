package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Callbacks come and end while the application ends: never more than may be, and none when it goes on to close the port. */
@ExtendWith(FrayTestExtension.class)
class AdmissionsTest {

    private static final int MOST = 2;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Admissions admissions = new Admissions(MOST, 1_000, new BotMetrics(meters, "test"));
    /** Made before the threads begin: what is loaded meanwhile would be part of the schedule. */
    private final List<Request> requests = Stream.generate(Request::new).limit(4).toList();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger inside = new AtomicInteger();

    /** Loggers begin threads of their own when they are loaded. */
    @BeforeAll
    static void load() {
        new AdmissionsTest().callback(new Request());
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void neverMoreThanMayBe() {
        Threads.run(() -> callback(requests.get(0)), () -> callback(requests.get(1)), () -> callback(requests.get(2)));

        assertThat(admissions.admit(requests.get(3).context)).as("there is room again").isPresent();
    }

    /** Without waiting: timers are nothing for controlled schedules. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void nobodyComesWhenItIsClosedAndEmpty() {
        Threads.run(() -> callback(requests.get(0)), () -> callback(requests.get(1)), () -> {
            admissions.close(Duration.ZERO);
            isOver.set(meters.get("custom.bot.callbacks.in.flight").gauge().value() == 0);
        });

        assertThat(admissions.admit(requests.get(3).context)).isEmpty();
    }

    private void callback(Request request) {
        Optional<Admissions.Admission> admission = admissions.admit(request.context);
        if (admission.isPresent()) {
            assertThat(isOver).as("closed and empty, and a callback is taken in").isFalse();
            assertThat(inside.incrementAndGet()).isLessThanOrEqualTo(MOST);
            admission.get().take(100);
            inside.decrementAndGet();
        }
        request.end();
    }

    /** What ends is told whoever wants to know. */
    private static final class Request {

        private final List<Handler<Object>> ends = new ArrayList<>();

        @SuppressWarnings("unchecked")
        private final RoutingContext context = Doubles.of(RoutingContext.class, (method, arguments) -> {
            ends.add((Handler<Object>) arguments[0]);
            return 0;
        });

        void end() {
            ends.forEach(end -> end.handle(null));
        }
    }
}
