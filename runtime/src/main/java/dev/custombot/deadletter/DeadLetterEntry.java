package dev.custombot.deadletter;

import java.time.Instant;
import java.util.Optional;

/**
 * A dead letter without its content.
 *
 * @param id the partition and the offset at which it lies on the topic of the dead letters, as {@code partition-offset}; never
 *        changes
 * @param stage where it was given up
 * @param conversationId the conversation's id; empty when the record had no key
 * @param messageId the hub's id of the message, or the messageId of the reply; empty when the record had none
 * @param type the message type; empty when the record had none
 * @param cause the hub's error code, the class of an exception, or why the record could not be read
 * @param handler the handler that gave up, if one did
 * @param attempts how often it was tried; 0 when it could not be
 * @param at when it was given up
 * @param source topic, partition and offset of the record that was given up, as {@code topic-partition@offset}
 * @param status what has become of it
 */
public record DeadLetterEntry(String id, DeadLetterStage stage, Optional<String> conversationId, Optional<String> messageId,
        Optional<String> type, String cause, Optional<String> handler, int attempts, Instant at, String source,
        DeadLetterStatus status) {

    /** The same with another status. */
    public DeadLetterEntry with(DeadLetterStatus newStatus) {
        return new DeadLetterEntry(id, stage, conversationId, messageId, type, cause, handler, attempts, at, source, newStatus);
    }
}
