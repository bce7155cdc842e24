package dev.custombot.runtime.deadletter;

import java.io.IOException;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.MessageType;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.runtime.hub.egain.StoredMessage;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Redaction;
import dev.custombot.runtime.record.ReplyRecord;

/** Whether a dead letter can be replayed, and else why not. */
final class LetterVerdict {

    /** The sender is not part of the conversation. */
    private static final String NOT_PART_CODE = "400-240";

    private final ObjectMapper mapper;
    private final Set<String> ended;

    /** @param ended the conversations that have ended */
    LetterVerdict(ObjectMapper mapper, Set<String> ended) {
        this.mapper = mapper;
        this.ended = ended;
    }

    /** What a replay does to an open letter; {@code REPLAYED} when nothing stands against it. */
    DeadLetterOutcome of(Letter letter, ConsumerRecord<String, byte[]> record) {
        DeadLetterEntry entry = letter.entry();
        if (entry.stage() == DeadLetterStage.REPLY && entry.cause().equals(NOT_PART_CODE)) {
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
        boolean isEnd = entry.stage() == DeadLetterStage.DISPATCH
                && entry.type().filter(MessageType.CONVERSATION_END::equals).isPresent();
        return !isEnd && entry.conversationId().filter(ended::contains).isPresent();
    }

    private DeadLetterOutcome ofContent(DeadLetterStage stage, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return DeadLetterOutcome.UNREADABLE;
        }
        if (Redaction.isRedacted(record.value())) {
            return DeadLetterOutcome.REDACTED;
        }
        try {
            JsonNode json = mapper.readTree(record.value());
            if (Redaction.isRedacted(json)) {
                return DeadLetterOutcome.REDACTED;
            }
            return isReadable(stage, record, json) ? DeadLetterOutcome.REPLAYED : DeadLetterOutcome.UNREADABLE;
        } catch (RecordFormatException | IOException e) {
            return DeadLetterOutcome.UNREADABLE;
        }
    }

    private static boolean isReadable(DeadLetterStage stage, ConsumerRecord<String, byte[]> record, JsonNode json) {
        if (stage == DeadLetterStage.REPLY) {
            ReplyRecord.read(record.key(), record.headers(), record.value());
            return json.isObject();
        }
        CallbackRecord.read(record.key(), record.headers(), record.value());
        return json.path(StoredMessage.MESSAGE).isObject();
    }
}
