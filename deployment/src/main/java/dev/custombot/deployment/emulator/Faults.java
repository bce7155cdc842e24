package dev.custombot.deployment.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** What goes wrong with the next requests. */
final class Faults {

    static final String MESSAGES = "messages";
    static final String TOKEN = "token";

    private static final Set<String> TARGETS = Set.of(MESSAGES, TOKEN);
    private static final int MAX_COUNT = 10_000;
    private static final int MAX_HANG_MILLIS = 600_000;

    /**
     * One request that goes wrong.
     *
     * @param target {@code messages} or {@code token}
     * @param status the status to answer with; 0 for the true answer
     * @param hangMillis how long to wait before the answer
     * @param reset whether the connection is closed instead of an answer
     * @param afterStoring whether the request has its effect, and only its answer is wrong
     */
    record Fault(String target, int status, String code, int retryAfterSeconds, int hangMillis, boolean reset,
            boolean afterStoring) {

        HubError error() {
            return new HubError(status, code, "A fault that was asked for");
        }
    }

    private final Deque<Fault> next = new ArrayDeque<>();

    void add(ControlInput wish) {
        String target = wish.text("target").orElse(MESSAGES);
        if (!TARGETS.contains(target)) {
            throw new BadInput("\"target\" must be messages or token");
        }
        int status = wish.has("status") ? wish.number("status", 0, 300, 599) : 0;
        Fault fault = new Fault(target, status, wish.text("code").orElse(status + "-100"),
                wish.number("retryAfterSeconds", 0, 0, MAX_HANG_MILLIS), wish.number("hangMillis", 0, 0, MAX_HANG_MILLIS),
                wish.flag("reset"), wish.flag("afterStoring"));
        if (status == 0 && fault.hangMillis() == 0 && !fault.reset()) {
            throw new BadInput("A fault needs a \"status\", \"hangMillis\" or \"reset\"");
        }
        int count = wish.number("count", 1, 1, MAX_COUNT);
        for (int i = 0; i < count; i++) {
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
