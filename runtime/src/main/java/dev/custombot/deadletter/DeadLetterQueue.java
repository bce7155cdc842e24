package dev.custombot.deadletter;

import java.util.Optional;

import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.common.annotation.Experimental;
import io.smallrye.mutiny.Uni;

/**
 * What was given up: to be looked at, and to be tried again once its cause is mended.
 * <p>
 * Inject it. Thread-safe. Nothing happens before the returned {@code Uni} is subscribed to; it never blocks the subscriber,
 * completes on a worker thread, and fails with {@link DeadLettersUnavailableException} when Kafka does not answer within
 * {@code quarkus.custom-bot.dead-letters.request-timeout} (30 s unless changed). The newest
 * {@code quarkus.custom-bot.dead-letters.max-scan} (10 000 unless changed) records are looked at. Requests are worked off one
 * after the other; more than 16 that wait fail.
 */
@Experimental("Young; may change with what operators need")
public interface DeadLetterQueue {

    /** The dead letters that match, oldest first unless the filter asks for the newest. */
    @CheckReturnValue
    Uni<DeadLetterPage> list(DeadLetterFilter filter);

    /** A dead letter with its content; empty when there is none with the id. */
    @CheckReturnValue
    Uni<Optional<DeadLetterContent>> show(String id);

    /**
     * Puts the record of a dead letter back onto its topic, as it was: a message is handled again, a reply is sent again.
     * Replies to a message that is handled again have the messageIds that they would have had the first time.
     * <p>
     * Does nothing, and says why, when it was replayed or discarded before, when the conversation has ended, or when there is
     * no content to replay. Empty when there is none with the id.
     */
    @CheckReturnValue
    Uni<Optional<DeadLetterResult>> replay(String id);

    /** Replays those that match, those of a conversation in the order in which their records came. */
    @CheckReturnValue
    Uni<DeadLetterReport> replay(DeadLetterFilter filter);

    /** What {@link #replay(String)} would do; changes nothing. */
    @CheckReturnValue
    Uni<Optional<DeadLetterResult>> rehearse(String id);

    /** What {@link #replay(DeadLetterFilter)} would do; changes nothing. */
    @CheckReturnValue
    Uni<DeadLetterReport> rehearse(DeadLetterFilter filter);

    /** Marks a dead letter as not needed, so that it is neither listed nor replayed. Empty when there is none with the id. */
    @CheckReturnValue
    Uni<Optional<DeadLetterResult>> discard(String id);

    /** Discards those that match. */
    @CheckReturnValue
    Uni<DeadLetterReport> discard(DeadLetterFilter filter);
}
