package dev.custombot.deployment.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;

/** What goes wrong with the next requests. */
final class Faults {

    /**
     * One request that goes wrong.
     *
     * @param target {@code messages} or {@code token}
     * @param status the status to answer with; 0 for the true answer
     * @param hangMillis how long to wait before the answer
     * @param reset whether the connection is closed instead of an answer
     * @param afterStoring whether the request has its effect, and only its answer is wrong
     */
    record Fault(String target, int status, String code, int retryAfterSeconds, long hangMillis, boolean reset,
            boolean afterStoring) {

        /** Acts after the wait, at once if there is none. */
        void hang(Vertx vertx, Runnable then) {
            if (hangMillis > 0) {
                vertx.setTimer(hangMillis, timer -> then.run());
            } else {
                then.run();
            }
        }

        /** Whether the true answer is given in the end. */
        boolean isOnlyLate() {
            return status == 0 && !reset;
        }

        HubError error() {
            return new HubError(status, code, "A fault that was asked for");
        }
    }

    private final Deque<Fault> next = new ArrayDeque<>();

    void add(JsonObject wish) {
        int status = wish.getInteger("status", 0);
        Fault fault = new Fault(wish.getString("target", "messages"), status, wish.getString("code", status + "-100"),
                wish.getInteger("retryAfterSeconds", 0), wish.getLong("hangMillis", 0L), wish.getBoolean("reset", false),
                wish.getBoolean("afterStoring", false));
        for (int i = 0; i < wish.getInteger("count", 1); i++) {
            next.addLast(fault);
        }
    }

    Optional<Fault> take(String target) {
        for (Iterator<Fault> faults = next.iterator(); faults.hasNext();) {
            Fault fault = faults.next();
            if (fault.target().equals(target)) {
                faults.remove();
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    void clear() {
        next.clear();
    }
}
