package dev.custombot.runtime.bot.callers;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Vertx;

/** Has the secrets of the callers read again now and then, on a thread that may wait for them; one at a time. */
public final class CallerSecretsTimer implements AutoCloseable {

    private final AtomicBoolean reading = new AtomicBoolean();
    private final CallerSecrets secrets;
    private final Executor worker;
    private final Runnable cancel;

    private CallerSecretsTimer(Vertx vertx, CallerSecrets secrets, Duration period, Executor worker) {
        this.secrets = secrets;
        this.worker = worker;
        long timer = secrets.changing().isEmpty() ? -1 : vertx.setPeriodic(period.toMillis(), due -> read());
        this.cancel = () -> vertx.cancelTimer(timer);
    }

    public static CallerSecretsTimer start(Vertx vertx, CallerSecrets secrets, Duration period, Executor worker) {
        return new CallerSecretsTimer(vertx, secrets, period, worker);
    }

    @Override
    public void close() {
        cancel.run();
    }

    private void read() {
        if (reading.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    secrets.reload();
                } finally {
                    reading.set(false);
                }
            });
        }
    }
}
