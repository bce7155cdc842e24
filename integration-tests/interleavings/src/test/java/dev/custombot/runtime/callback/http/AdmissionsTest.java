package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.core.scheduler.RandomScheduler;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Callbacks come and end while the application ends: never more than may be, and none when it goes on to close the port. */
@ExtendWith(FrayTestExtension.class)
class AdmissionsTest {

    private static final int MOST = 2;

    private final Admissions admissions = new Admissions(MOST, 1_000, new BotMetrics(new CompositeMeterRegistry(), "test"));
    private final AtomicInteger inside = new AtomicInteger();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void neverMoreThanMayBe() {
        Threads.run(this::callback, this::callback, this::callback);

        assertThat(admissions.admit(new Request().context())).as("there is room again").isPresent();
    }

    /** Whoever waits with a limit may look again at any time: only with turns that are fair does that come to an end. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false, scheduler = RandomScheduler.class)
    void nobodyIsLeftInside() {
        Threads.run(this::callback, this::callback, () -> {
            admissions.close(Duration.ofHours(1));
            assertThat(inside).as("callbacks inside of what is closed").hasValue(0);
        });

        assertThat(admissions.admit(new Request().context())).isEmpty();
    }

    private void callback() {
        Request request = new Request();
        Optional<Admissions.Admission> admission = admissions.admit(request.context());
        if (admission.isPresent()) {
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
        RoutingContext context() {
            return Doubles.of(RoutingContext.class, (method, arguments) -> {
                ends.add((Handler<Object>) arguments[0]);
                return 0;
            });
        }

        void end() {
            ends.forEach(end -> end.handle(null));
        }
    }
}
