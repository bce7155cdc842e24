package dev.custombot.deployment.emulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What goes wrong with the next requests. */
public final class Faults {

    public static final String MESSAGES = "messages";
    public static final String TOKEN = "token";

    private static final int MAX_COUNT = 10_000;
    private static final int MAX_HANG_MILLIS = 600_000;

    /**
     * One request that goes wrong.
     *
     * @param target the requests that are meant
     * @param status the status to answer with; 0 for the true answer
     * @param code the hub's error code; empty for the usual one of the status
     * @param hangMillis how long to wait before the answer
     * @param reset whether the connection is closed instead of an answer
     * @param afterStoring whether the request has its effect, and only its answer is wrong
     * @param page whether something on the way answers, with a page for people
     */
    public record Fault(String target, int status, Optional<String> code, int retryAfterSeconds, int hangMillis, boolean reset,
            boolean afterStoring, boolean page) {}

    private final Deque<Fault> next = new ArrayDeque<>();
    private final Set<String> targets;

    /** @param targets what of the hub can be asked to go wrong */
    public Faults(Set<String> targets) {
        this.targets = new TreeSet<>(targets);
    }

    public void add(ControlInput wish) {
        String target = wish.text("target").orElse(MESSAGES);
        if (!targets.contains(target)) {
            throw new BadInput("\"target\" must be " + String.join(" or ", targets));
        }
        boolean page = wish.flag("page");
        int status = wish.has("status") ? wish.number("status", 0, page ? 200 : 300, 599) : 0;
        Fault fault = new Fault(target, status, wish.text("code"),
                wish.number("retryAfterSeconds", 0, 0, MAX_HANG_MILLIS), wish.number("hangMillis", 0, 0, MAX_HANG_MILLIS),
                wish.flag("reset"), wish.flag("afterStoring"), page);
        if (page && status == 0) {
            throw new BadInput("A \"page\" needs a \"status\"");
        }
        if (status == 0 && fault.hangMillis() == 0 && !fault.reset()) {
            throw new BadInput("A fault needs a \"status\", \"hangMillis\" or \"reset\"");
        }
        int count = wish.number("count", 1, 1, MAX_COUNT);
        for (int i = 0; i < count; i++) {
            next.addLast(fault);
        }
    }

    public Optional<Fault> take(String target) {
        for (Iterator<Fault> faults = next.iterator(); faults.hasNext();) {
            Fault fault = faults.next();
            if (fault.target().equals(target)) {
                faults.remove();
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    public void clear() {
        next.clear();
    }
}
