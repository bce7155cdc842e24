package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** What a callback takes of the memory is given back once, whoever goes first and however often somebody holds it. */
class GivenBackOnceTest {

    private final Admissions admissions = new Admissions(2, 1_000);
    private final List<Handler<AsyncResult<Void>>> ends = new ArrayList<>();

    @Test
    void aHoldAfterTheEndTakesNothingAndGivesNothingBack() {
        Admissions.Admission admission = admissions.admit(context()).orElseThrow();
        admission.take(100);
        clientGoesAway();
        for (int i = 0; i < 200; i++) {
            admission.hold().release();
        }

        assertThat(admissions.callbacks()).isZero();
        assertThat(admissions.bytes()).isZero();
    }

    @Test
    void whatComesAfterTheEndIsNotCounted() {
        Admissions.Admission admission = admissions.admit(context()).orElseThrow();
        clientGoesAway();
        admission.take(100);

        assertThat(admissions.bytes()).isZero();
    }

    @Test
    void whatIsHeldStaysAfterTheClientHasGone() {
        Admissions.Admission admission = admissions.admit(context()).orElseThrow();
        admission.take(100);
        Admissions.Admission.Hold publication = admission.hold();
        clientGoesAway();

        assertThat(admissions.bytes()).isEqualTo(100);
        publication.release();
        publication.release();
        assertThat(admissions.callbacks()).isZero();
        assertThat(admissions.bytes()).isZero();
    }

    private void clientGoesAway() {
        ends.forEach(end -> end.handle(Future.failedFuture("closed")));
    }

    @SuppressWarnings("unchecked")
    private RoutingContext context() {
        return (RoutingContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{RoutingContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("addEndHandler")) {
                        ends.add((Handler<AsyncResult<Void>>) arguments[0]);
                    }
                    return 0;
                });
    }
}
