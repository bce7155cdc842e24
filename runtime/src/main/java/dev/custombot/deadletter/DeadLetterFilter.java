package dev.custombot.deadletter;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which dead letters are meant: those that match all that is given. Start with {@link #ALL}:
 * {@code DeadLetterFilter.ALL.withCause("400-*").withLimit(10)}.
 *
 * @param conversationId the conversation's id
 * @param type the message type; a {@code *} at its end stands for anything
 * @param cause the hub's code or the class of an exception; a {@code *} at its end stands for anything
 * @param stage where they were given up
 * @param from given up at this time or later
 * @param to given up before this time
 * @param done whether those that were replayed or discarded before are meant, too; {@code false} unless asked for
 * @param limit how many at most, the oldest ones; 1 to {@value #MAX_LIMIT}, {@value #DEFAULT_LIMIT} unless given
 */
public record DeadLetterFilter(Optional<String> conversationId, Optional<String> type, Optional<String> cause,
        Optional<DeadLetterStage> stage, Optional<Instant> from, Optional<Instant> to, boolean done, int limit) {

    /** The limit unless another is given. */
    public static final int DEFAULT_LIMIT = 100;

    /** The highest limit. */
    public static final int MAX_LIMIT = 1000;

    /** Every dead letter that waits for somebody, the oldest {@value #DEFAULT_LIMIT}. */
    public static final DeadLetterFilter ALL = new DeadLetterFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), false, DEFAULT_LIMIT);

    /** @throws IllegalArgumentException if the limit is out of bounds */
    public DeadLetterFilter {
        Objects.requireNonNull(conversationId, "conversationId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
        }
    }

    /** Only those of the conversation. */
    public DeadLetterFilter withConversation(String id) {
        return new DeadLetterFilter(Optional.of(id), type, cause, stage, from, to, done, limit);
    }

    /** Only those of the message type. */
    public DeadLetterFilter withType(String pattern) {
        return new DeadLetterFilter(conversationId, Optional.of(pattern), cause, stage, from, to, done, limit);
    }

    /** Only those with the cause. */
    public DeadLetterFilter withCause(String pattern) {
        return new DeadLetterFilter(conversationId, type, Optional.of(pattern), stage, from, to, done, limit);
    }

    /** Only those of the stage. */
    public DeadLetterFilter withStage(DeadLetterStage only) {
        return new DeadLetterFilter(conversationId, type, cause, Optional.of(only), from, to, done, limit);
    }

    /** Only those given up at this time or later. */
    public DeadLetterFilter withFrom(Instant earliest) {
        return new DeadLetterFilter(conversationId, type, cause, stage, Optional.of(earliest), to, done, limit);
    }

    /** Only those given up before this time. */
    public DeadLetterFilter withTo(Instant end) {
        return new DeadLetterFilter(conversationId, type, cause, stage, from, Optional.of(end), done, limit);
    }

    /** Also those that were replayed or discarded before. */
    public DeadLetterFilter withDone() {
        return new DeadLetterFilter(conversationId, type, cause, stage, from, to, true, limit);
    }

    /** At most so many. */
    public DeadLetterFilter withLimit(int most) {
        return new DeadLetterFilter(conversationId, type, cause, stage, from, to, done, most);
    }

    /** Whether the dead letter is meant; the limit is not looked at. */
    public boolean matches(DeadLetterEntry entry) {
        return (done || entry.status() == DeadLetterStatus.OPEN)
                && conversationId.map(id -> entry.conversationId().filter(id::equals).isPresent()).orElse(true)
                && type.map(pattern -> entry.type().filter(value -> matches(pattern, value)).isPresent()).orElse(true)
                && cause.map(pattern -> matches(pattern, entry.cause())).orElse(true)
                && stage.map(only -> only == entry.stage()).orElse(true)
                && from.map(earliest -> !entry.at().isBefore(earliest)).orElse(true)
                && to.map(end -> entry.at().isBefore(end)).orElse(true);
    }

    private static boolean matches(String pattern, String value) {
        return pattern.endsWith("*")
                ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                : value.equals(pattern);
    }
}
