package dev.custombot.simulation.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a handler does with a message. */
public enum Script {
    ECHO,
    PAIR,
    RANDOM,
    SLOW,
    FLAKY,
    EARLY,
    STREAM,
    POISON,
    STATE,
    ASK,
    END,
    ESCALATE,
    SILENT,
    HANG,
    REFUSED,
    GARBAGE,
    OFFER,
    /** What is no script's name: an answer to an offer. */
    CHOICE;

    /** Those that need nobody who reads what is answered. */
    public static final List<Script> OF_ANY_CONVERSATION = Arrays.stream(values())
            .filter(script -> script != OFFER && script != CHOICE).toList();

    private static final Map<String, Script> BY_TEXT = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(script -> script.name().toLowerCase(Locale.ROOT), script -> script));

    /** What a message asks for. */
    public static Script of(String text) {
        return BY_TEXT.getOrDefault(text.toLowerCase(Locale.ROOT), CHOICE);
    }

    /** Whether one run of it is enough. */
    public boolean ends() {
        return switch (this) {
            case FLAKY, EARLY, STREAM, POISON, HANG, GARBAGE, OFFER, CHOICE -> false;
            default -> true;
        };
    }

    /** Whether it works only where conversations have a state. */
    public boolean isStateful() {
        return this == STATE || this == ASK;
    }
}
