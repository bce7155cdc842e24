package dev.custombot.deployment.emulator.egain;

import java.util.Map;
import java.util.Optional;

import dev.custombot.deployment.emulator.http.BadInput;

/** How many requests for messages the client application may make: so many a second, and a burst. */
final class RequestPlan {

    private static final double NANOS = 1_000_000_000;
    private static final Map<String, Rate> PLANS = Map.of("developer", new Rate(0.16, 1), "basic", new Rate(1, 3),
            "enterprise", new Rate(5, 15));

    private Optional<Rate> rate = Optional.empty();
    private double left;
    private long at;

    private record Rate(double aSecond, int burst) {}

    /** Begins with a whole burst; empty for as many as one likes. */
    void set(Optional<String> plan) {
        rate = plan.map(name -> Optional.ofNullable(PLANS.get(name))
                .orElseThrow(() -> new BadInput("\"plan\" must be developer, basic or enterprise")));
        left = rate.map(Rate::burst).orElse(0);
        at = System.nanoTime();
    }

    /** Whether one more may be made; one that may not counts nothing. */
    boolean take() {
        if (rate.isEmpty()) {
            return true;
        }
        long now = System.nanoTime();
        left = Math.min(rate.get().burst(), left + (now - at) / NANOS * rate.get().aSecond());
        at = now;
        boolean allowed = left >= 1;
        left -= allowed ? 1 : 0;
        return allowed;
    }

    /** After how many seconds there is one to be made. */
    long secondsToNext() {
        return rate.map(wanted -> (long) Math.ceil(Math.max(0, 1 - left) / wanted.aSecond())).orElse(0L);
    }
}
