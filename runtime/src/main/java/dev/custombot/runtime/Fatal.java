package dev.custombot.runtime;

import java.util.Objects;
import java.util.stream.Stream;

/** Failures that mean that the process is dying: its memory is at an end, or a class cannot be used. */
public final class Fatal {

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 20;

    private Fatal() {}

    /** Whether the failure is one, or comes of one. A recursion without an end is its author's alone. */
    public static boolean isFatal(Throwable failure) {
        return causes(failure).anyMatch(each -> each instanceof LinkageError
                || each instanceof VirtualMachineError && !(each instanceof StackOverflowError));
    }

    /** The failure and what it comes of, the failure first. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
