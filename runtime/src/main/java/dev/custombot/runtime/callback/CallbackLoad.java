package dev.custombot.runtime.callback;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.BotConfig.CallbackConfig;
import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.metrics.BotMetrics;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;

/** Bounds what callbacks that are not answered yet take of the memory; those beyond are turned away at once. */
@Singleton
public class CallbackLoad {

    private final AtomicInteger callbacks = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    @Inject
    CustomBotConfig config;

    @Inject
    BotMetrics metrics;

    void measure(@Observes StartupEvent event) {
        metrics.callbacksInFlight(callbacks);
        metrics.callbackBytesInFlight(bytes);
    }

    /**
     * Takes the callback in until it is answered.
     *
     * @throws CallbackProblem if there are too many
     */
    Admission admit(RoutingContext context) {
        CallbackConfig limits = config.defaultBot().callback();
        if (callbacks.incrementAndGet() > limits.maxInFlight()) {
            callbacks.decrementAndGet();
            throw CallbackProblem.overloaded();
        }
        Admission admission = new Admission(limits.maxInFlightBytes().asLongValue());
        context.addEndHandler(end -> admission.release());
        return admission;
    }

    /** One callback's part of the load. */
    final class Admission {

        private final long limit;
        private final AtomicLong taken = new AtomicLong();
        private final AtomicBoolean released = new AtomicBoolean();

        private Admission(long limit) {
            this.limit = limit;
        }

        /** @throws CallbackProblem if that is too much for all callbacks together */
        void take(int more) {
            taken.addAndGet(more);
            if (bytes.addAndGet(more) > limit) {
                throw CallbackProblem.overloaded();
            }
        }

        private void release() {
            if (!released.getAndSet(true)) {
                bytes.addAndGet(-taken.get());
                callbacks.decrementAndGet();
            }
        }
    }
}
