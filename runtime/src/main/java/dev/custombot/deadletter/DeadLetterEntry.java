package dev.custombot.deadletter;

import java.time.Instant;
import java.util.Optional;

/** A dead letter without its content. It may gain methods: let nobody else implement it. */
public interface DeadLetterEntry {

    /** The partition and offset at which it lies on the topic of the dead letters, as {@code partition-offset}; never changes. */
    String id();

    /** Where it was given up. */
    DeadLetterStage stage();

    /** The conversation's id; empty when the record had no key. */
    Optional<String> conversationId();

    /** The hub's id of the message, or the messageId of the reply; empty when the record had none. */
    Optional<String> messageId();

    /** The message type; empty when the record had none. */
    Optional<String> type();

    /** The hub's error code, the class of an exception, or why the record could not be read. */
    String cause();

    /** What one of the extension's own checks has found, without contents: the class of a state that it cannot read, say. */
    Optional<String> detail();

    /** The handler that gave up, if one did. */
    Optional<String> handler();

    /** How often it was tried; 0 when it could not be. */
    int attempts();

    /** When it was given up. */
    Instant at();

    /** Topic, partition and offset of the record that was given up, as {@code topic-partition@offset}. */
    String source();

    /** What has become of it. */
    DeadLetterStatus status();
}
