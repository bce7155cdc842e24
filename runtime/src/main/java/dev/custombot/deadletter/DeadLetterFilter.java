package dev.custombot.deadletter;

import java.time.Instant;
import java.util.Optional;

/**
 * Which dead letters are meant: those that match all that is given. Immutable. Start with {@link #ALL}:
 * {@code DeadLetterFilter.ALL.withCause("400-*").withLimit(10)}.
 */
public final class DeadLetterFilter {

    /** The limit unless another is given. */
    public static final int DEFAULT_LIMIT = 100;

    /** The highest limit. */
    public static final int MAX_LIMIT = 1000;

    /** Every dead letter that waits for somebody, the oldest {@value #DEFAULT_LIMIT}. */
    public static final DeadLetterFilter ALL = new DeadLetterFilter(new Terms(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, DEFAULT_LIMIT, false));

    private record Terms(Optional<String> conversationId, Optional<String> type, Optional<String> cause,
            Optional<DeadLetterStage> stage, Optional<Instant> from, Optional<Instant> to, boolean done, int limit,
            boolean newestFirst) {}

    private final Terms terms;

    private DeadLetterFilter(Terms terms) {
        this.terms = terms;
    }

    /** The conversation's id. */
    public Optional<String> conversationId() {
        return terms.conversationId;
    }

    /** The message type; a {@code *} at its end stands for anything. */
    public Optional<String> type() {
        return terms.type;
    }

    /** The hub's code or the class of an exception; a {@code *} at its end stands for anything. */
    public Optional<String> cause() {
        return terms.cause;
    }

    /** Where they were given up. */
    public Optional<DeadLetterStage> stage() {
        return terms.stage;
    }

    /** Given up at this time or later. */
    public Optional<Instant> from() {
        return terms.from;
    }

    /** Given up before this time. */
    public Optional<Instant> to() {
        return terms.to;
    }

    /** Whether those that were replayed or discarded before are meant, too; {@code false} unless asked for. */
    public boolean done() {
        return terms.done;
    }

    /** How many at most, the oldest ones or the newest; 1 to {@value #MAX_LIMIT}, {@value #DEFAULT_LIMIT} unless given. */
    public int limit() {
        return terms.limit;
    }

    /** Whether a list begins with the newest; {@code false} unless asked for. */
    public boolean newestFirst() {
        return terms.newestFirst;
    }

    /** Only those of the conversation. */
    public DeadLetterFilter withConversation(String id) {
        return new DeadLetterFilter(new Terms(Optional.of(id), terms.type, terms.cause, terms.stage, terms.from, terms.to,
                terms.done, terms.limit, terms.newestFirst));
    }

    /** Only those of the message type. */
    public DeadLetterFilter withType(String pattern) {
        return new DeadLetterFilter(new Terms(terms.conversationId, Optional.of(pattern), terms.cause, terms.stage, terms.from,
                terms.to, terms.done, terms.limit, terms.newestFirst));
    }

    /** Only those with the cause. */
    public DeadLetterFilter withCause(String pattern) {
        return new DeadLetterFilter(new Terms(terms.conversationId, terms.type, Optional.of(pattern), terms.stage, terms.from,
                terms.to, terms.done, terms.limit, terms.newestFirst));
    }

    /** Only those of the stage. */
    public DeadLetterFilter withStage(DeadLetterStage only) {
        return new DeadLetterFilter(new Terms(terms.conversationId, terms.type, terms.cause, Optional.of(only), terms.from,
                terms.to, terms.done, terms.limit, terms.newestFirst));
    }

    /** Only those given up at this time or later. */
    public DeadLetterFilter withFrom(Instant earliest) {
        return new DeadLetterFilter(new Terms(terms.conversationId, terms.type, terms.cause, terms.stage,
                Optional.of(earliest), terms.to, terms.done, terms.limit, terms.newestFirst));
    }

    /** Only those given up before this time. */
    public DeadLetterFilter withTo(Instant end) {
        return new DeadLetterFilter(new Terms(terms.conversationId, terms.type, terms.cause, terms.stage, terms.from,
                Optional.of(end), terms.done, terms.limit, terms.newestFirst));
    }

    /** Also those that were replayed or discarded before. */
    public DeadLetterFilter withDone() {
        return new DeadLetterFilter(new Terms(terms.conversationId, terms.type, terms.cause, terms.stage, terms.from, terms.to,
                true, terms.limit, terms.newestFirst));
    }

    /**
     * At most so many.
     *
     * @throws IllegalArgumentException if it is not from 1 to {@value #MAX_LIMIT}
     */
    public DeadLetterFilter withLimit(int most) {
        if (most < 1 || most > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
        }
        return new DeadLetterFilter(new Terms(terms.conversationId, terms.type, terms.cause, terms.stage, terms.from, terms.to,
                terms.done, most, terms.newestFirst));
    }

    /**
     * A list begins with the newest, and they are what counts of more than the limit. What is replayed or discarded is so in the
     * order in which it came, all the same.
     */
    public DeadLetterFilter withNewestFirst() {
        return new DeadLetterFilter(new Terms(terms.conversationId, terms.type, terms.cause, terms.stage, terms.from, terms.to,
                terms.done, terms.limit, true));
    }

    /** Whether the dead letter is meant; the limit is not looked at. */
    public boolean matches(DeadLetterEntry entry) {
        return (terms.done || entry.status() == DeadLetterStatus.OPEN)
                && terms.conversationId.map(id -> entry.conversationId().filter(id::equals).isPresent()).orElse(true)
                && terms.type.map(pattern -> entry.type().filter(value -> matches(pattern, value)).isPresent()).orElse(true)
                && terms.cause.map(pattern -> matches(pattern, entry.cause())).orElse(true)
                && terms.stage.map(only -> only == entry.stage()).orElse(true)
                && terms.from.map(earliest -> !entry.at().isBefore(earliest)).orElse(true)
                && terms.to.map(end -> entry.at().isBefore(end)).orElse(true);
    }

    private static boolean matches(String pattern, String value) {
        return pattern.endsWith("*")
                ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                : value.equals(pattern);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeadLetterFilter filter && terms.equals(filter.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return "DeadLetterFilter" + terms.toString().substring(Terms.class.getSimpleName().length());
    }
}
