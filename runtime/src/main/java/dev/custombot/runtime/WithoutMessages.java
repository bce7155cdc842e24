package dev.custombot.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import io.quarkus.runtime.LaunchMode;

/**
 * A failure as the log may show it: what it is and where it comes from, with its causes, and without their messages. A handler's failure
 * may quote the customer, and a library's what it could not read.
 */
final class WithoutMessages extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String name;

    private WithoutMessages(Throwable failure, Throwable cause) {
        super(null, cause, true, true);
        this.name = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    /** As it is in dev mode and tests, where who reads it has written both the message and the handler. */
    static Throwable of(Throwable failure) {
        return failure == null || LaunchMode.current().isDevOrTest()
                ? failure
                : of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Also of one that is its own cause's cause. */
    private static Throwable of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        WithoutMessages copy = new WithoutMessages(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                copy.addSuppressed(of(suppressed, seen));
            }
        }
        return copy;
    }

    @Override
    public String toString() {
        return name;
    }
}
