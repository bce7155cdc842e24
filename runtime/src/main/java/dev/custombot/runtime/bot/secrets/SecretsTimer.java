package dev.custombot.runtime.bot.secrets;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Vertx;

/** Has the secrets of a bot read again now and then, on a thread that may wait for them; one at a time. */
public final class SecretsTimer implements AutoCloseable {

    private final AtomicBoolean reading = new AtomicBoolean();
    private final WatchedSecrets secrets;
    private final Executor worker;
    private final Runnable cancel;

    private SecretsTimer(Vertx vertx, WatchedSecrets secrets, Duration period, Executor worker) {
        this.secrets = secrets;
        this.worker = worker;
        long timer = vertx.setPeriodic(period.toMillis(), due -> read());
        this.cancel = () -> vertx.cancelTimer(timer);
    }

    /** @param secrets all that there are, and will be */
    public static SecretsTimer start(Vertx vertx, WatchedSecrets secrets, Duration period, Executor worker) {
        return new SecretsTimer(vertx, secrets, period, worker);
    }

    @Override
    public void close() {
        cancel.run();
    }

    private void read() {
        if (!secrets.isEmpty() && reading.compareAndSet(false, true)) {
            try {
                worker.execute(() -> {
                    try {
                        secrets.reload();
                    } finally {
                        reading.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                // The workers have too much to do: the next time then.
                reading.set(false);
            }
        }
    }
}
