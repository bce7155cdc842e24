package dev.custombot.runtime.interleaving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows what it was set to. Another thread may take its turn after each look: that is where a lock matters. */
public final class SetClock extends Clock {

    private final AtomicInteger looks = new AtomicInteger();
    private volatile Instant now;

    public SetClock(Instant now) {
        this.now = now;
    }

    /** By one thread at a time. */
    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        Instant seen = now;
        looks.incrementAndGet();
        return seen;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
