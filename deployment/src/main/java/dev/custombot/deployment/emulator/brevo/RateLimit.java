package dev.custombot.deployment.emulator.brevo;

import java.util.OptionalInt;

import io.vertx.core.http.HttpServerResponse;

/** How many requests the account may make in an hour, and the headers that tell what is left. */
final class RateLimit {

    private static final long WINDOW_SECONDS = 3_600;

    private OptionalInt most = OptionalInt.empty();
    private long windowBegan;
    private int used;

    /** Counts from the beginning; empty for as many as one likes. */
    void set(OptionalInt requestsPerHour) {
        most = requestsPerHour;
        used = 0;
        windowBegan = seconds();
    }

    /** Whether one more may be made; puts the headers into its answer. */
    boolean take(HttpServerResponse response) {
        if (most.isEmpty()) {
            return true;
        }
        if (seconds() - windowBegan >= WINDOW_SECONDS) {
            set(most);
        }
        boolean allowed = used < most.getAsInt();
        used = Math.min(used + 1, most.getAsInt());
        headers(response, most.getAsInt(), most.getAsInt() - used, WINDOW_SECONDS - (seconds() - windowBegan));
        return allowed;
    }

    static void headers(HttpServerResponse response, int limit, int remaining, long reset) {
        response.putHeader("x-sib-ratelimit-limit", Integer.toString(limit))
                .putHeader("x-sib-ratelimit-remaining", Integer.toString(remaining))
                .putHeader("x-sib-ratelimit-reset", Long.toString(reset));
    }

    private static long seconds() {
        return System.nanoTime() / 1_000_000_000;
    }
}
