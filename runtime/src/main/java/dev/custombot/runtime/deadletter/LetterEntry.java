package dev.custombot.runtime.deadletter;

import java.time.Instant;
import java.util.Optional;

import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.deadletter.DeadLetterStatus;

/** What is told of a dead letter. */
record LetterEntry(String id, DeadLetterStage stage, Optional<String> conversationId, Optional<String> messageId,
        Optional<String> type, String cause, Optional<String> detail, Optional<String> handler, int attempts, Instant at,
        String source,
        DeadLetterStatus status)
        implements
            DeadLetterEntry {

    LetterEntry with(DeadLetterStatus newStatus) {
        return new LetterEntry(id, stage, conversationId, messageId, type, cause, detail, handler, attempts, at, source,
                newStatus);
    }
}
