package dev.custombot.runtime.callback.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.config.CallbackConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.metrics.BotMetrics;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;

/**
 * Bounds what callbacks take of the memory that are not answered yet, or were answered with 503 while Kafka still has not said what
 * became of their messages; those beyond are turned away at once.
 */
@Singleton
public class Admissions {

    private static final String KEY = "custom-bot.callback.admission";

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

    /** Takes the callback in until it is answered, and longer if it is held; empty if there are too many. Before authentication, and again after it. */
    public Optional<Admission> admit(RoutingContext context) {
        Admission before = context.get(KEY);
        if (before != null) {
            return Optional.of(before);
        }
        CallbackConfig limits = config.defaultBot().callback();
        if (callbacks.incrementAndGet() > limits.maxInFlight()) {
            callbacks.decrementAndGet();
            return Optional.empty();
        }
        Admission admission = new Admission(limits.maxInFlightBytes().asLongValue());
        context.put(KEY, admission);
        Admission.Hold untilAnswered = admission.hold();
        context.addEndHandler(end -> untilAnswered.release());
        // The other one is not called when somebody else replaces the response's handler.
        context.addBodyEndHandler(end -> untilAnswered.release());
        return Optional.of(admission);
    }

    /** One callback's part of the load. */
    public final class Admission {

        private final long limit;
        private final AtomicLong taken = new AtomicLong();
        private final AtomicInteger holds = new AtomicInteger();

        private Admission(long limit) {
            this.limit = limit;
        }

        /** @throws CallbackProblem if that is too much for all callbacks together */
        public void take(int more) {
            taken.addAndGet(more);
            if (bytes.addAndGet(more) > limit) {
                throw CallbackProblem.overloaded();
            }
        }

        /** Keeps the place until it is released. */
        public Hold hold() {
            holds.incrementAndGet();
            return new Hold();
        }

        /** A reason for which the callback still takes memory. */
        public final class Hold {

            private final AtomicBoolean released = new AtomicBoolean();

            /** With the last one the place is free. May be called more than once. */
            public void release() {
                if (!released.getAndSet(true) && holds.decrementAndGet() == 0) {
                    bytes.addAndGet(-taken.get());
                    callbacks.decrementAndGet();
                }
            }
        }
    }
}
