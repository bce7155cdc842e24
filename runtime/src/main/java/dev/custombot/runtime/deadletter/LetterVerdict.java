package dev.custombot.runtime.deadletter;

import java.util.Set;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import dev.custombot.MessageType;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.record.Superseded;

/** Whether a dead letter can be replayed, and else why not. */
final class LetterVerdict {

    private final Predicate<CallbackRecord> isReadable;
    private final Set<String> ended;

    /**
     * @param isReadable whether the hub's receiver can read the record of a message
     * @param ended the conversations that have ended
     */
    LetterVerdict(Predicate<CallbackRecord> isReadable, Set<String> ended) {
        this.isReadable = isReadable;
        this.ended = ended;
    }

    /** What a replay does to an open letter; {@code REPLAYED} when nothing stands against it. */
    DeadLetterOutcome of(Letter letter, ConsumerRecord<String, byte[]> record) {
        DeadLetterEntry entry = letter.entry();
        if (entry.stage() == DeadLetterStage.REPLY && Superseded.of(entry.cause()).isPresent()) {
            return DeadLetterOutcome.SUPERSEDED;
        }
        if (letter.fate() == ConversationFate.WITHOUT_BOT) {
            return DeadLetterOutcome.NOT_PART_OF_CONVERSATION;
        }
        if (hasEnded(entry)) {
            return DeadLetterOutcome.CONVERSATION_ENDED;
        }
        if (BotHeaders.find(record.headers(), BotHeaders.DEAD_LETTER_VALUE_OMITTED).isPresent()) {
            return DeadLetterOutcome.CONTENT_MISSING;
        }
        return ofContent(entry.stage(), record);
    }

    /** The bot's work at the end of a conversation is due after the end. */
    private boolean hasEnded(DeadLetterEntry entry) {
        boolean isEnd = entry.stage() != DeadLetterStage.REPLY
                && entry.type().filter(MessageType.CONVERSATION_END::equals).isPresent();
        return !isEnd && entry.conversationId().filter(ended::contains).isPresent();
    }

    private DeadLetterOutcome ofContent(DeadLetterStage stage, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return DeadLetterOutcome.UNREADABLE;
        }
        if (BotHeaders.find(record.headers(), BotHeaders.DEAD_LETTER_REDACTED).isPresent()) {
            return DeadLetterOutcome.REDACTED;
        }
        return isReadable(stage, record) ? DeadLetterOutcome.REPLAYED : DeadLetterOutcome.UNREADABLE;
    }

    private boolean isReadable(DeadLetterStage stage, ConsumerRecord<String, byte[]> record) {
        try {
            if (stage == DeadLetterStage.REPLY) {
                ReplyRecord.read(record.key(), record.headers(), record.value());
                return true;
            }
            return isReadable.test(CallbackRecord.read(record.key(), record.headers(), record.value()));
        } catch (RecordFormatException e) {
            return false;
        }
    }
}
