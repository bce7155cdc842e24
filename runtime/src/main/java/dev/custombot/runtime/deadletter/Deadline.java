package dev.custombot.runtime.deadletter;

import java.time.Duration;

import org.apache.kafka.common.errors.TimeoutException;

/** Until when a request may take. */
final class Deadline {

    private final long end;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** @throws TimeoutException when nothing is left */
    Duration remaining() {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new TimeoutException("the request took too long");
        }
        return Duration.ofNanos(left);
    }
}
