package dev.custombot.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is moved. */
public final class MovingClock extends ShownClock {

    private final AtomicReference<Instant> now;

    public MovingClock(Instant now) {
        this(new AtomicReference<>(now));
    }

    private MovingClock(AtomicReference<Instant> now) {
        super(now::get);
        this.now = now;
    }

    public void move(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }
}
