package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Callbacks come in, are answered and are kept out at the same time: none is let in beside the end, and each gives its place back once. */
@ExtendWith(FrayTestExtension.class)
class AdmissionsTest {

    private static final Duration LIMIT = Duration.ofHours(1);

    private final Admissions admissions = new Admissions(2, 1_000, new BotMetrics(new CompositeMeterRegistry(), "default"));
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void nobodyComesInBesideTheEnd() {
        Threads.run(this::callback, this::callback, () -> {
            admissions.close(LIMIT);
            isOver.set(true);
            assertThat(inFlight).as("callbacks that are not answered at the end").hasValue(0);
        });
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void eachPlaceIsGivenBackOnce() {
        Call one = new Call();
        Admissions.Admission admission = admissions.admit(one.context()).orElseThrow();
        admission.take(600);
        Admissions.Admission.Hold publication = admission.hold();
        Threads.run(one::isAnswered, one::isAnswered, publication::release, () -> admission.hold().release());

        Admissions.Admission next = admissions.admit(new Call().context()).orElseThrow();
        next.take(1_000);
        assertThat(admissions.admit(new Call().context())).isPresent();
        assertThat(admissions.admit(new Call().context())).as("more than may be in flight").isEmpty();
    }

    private void callback() {
        Call call = new Call();
        Optional<Admissions.Admission> admission = admissions.admit(call.context());
        if (admission.isPresent()) {
            inFlight.incrementAndGet();
            assertThat(isOver).as("it is over, and a callback comes in").isFalse();
            inFlight.decrementAndGet();
            call.isAnswered();
        }
    }

    /** A callback as the server sees it. */
    private static final class Call {

        private final List<Handler<AsyncResult<Void>>> ends = new CopyOnWriteArrayList<>();

        @SuppressWarnings("unchecked")
        RoutingContext context() {
            return Doubles.of(RoutingContext.class, (method, arguments) -> {
                if ("addEndHandler".equals(method)) {
                    ends.add((Handler<AsyncResult<Void>>) arguments[0]);
                }
                return 0;
            });
        }

        void isAnswered() {
            ends.forEach(end -> end.handle(Future.succeededFuture()));
        }
    }
}
