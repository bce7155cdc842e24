package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a thread waits for what others do: time can be something else than the machine's. */
@FunctionalInterface
public interface Waiting {

    /** The calling thread does nothing else meanwhile. */
    Waiting BLOCKING = (event, limit) -> event.get(limit.toMillis(), TimeUnit.MILLISECONDS);

    /**
     * Returns when the event has come.
     *
     * @throws TimeoutException if it has not come within the limit
     */
    void await(CompletableFuture<?> event, Duration limit) throws InterruptedException, ExecutionException, TimeoutException;
}
