package dev.custombot.runtime.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.deadletter.DeadLetterStatus;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.DeadLetterReason;
import dev.custombot.runtime.record.Superseded;

/**
 * A dead letter as it was found on its topic, without its value.
 *
 * @param fate what the hub's refusal says of the conversation, of a reply
 * @param firstOffset the offset of its record before any replay: what orders the letters of a conversation
 */
record Letter(LetterPosition position, LetterEntry entry, Optional<SourcePosition> source, ConversationFate fate,
        long firstOffset) {

    /** Empty when the record is none of ours. */
    static Optional<Letter> read(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        return BotHeaders.find(headers, BotHeaders.DEAD_LETTER_STAGE).flatMap(Letter::stage)
                .map(stage -> read(record, headers, stage));
    }

    private static Letter read(ConsumerRecord<String, byte[]> record, Headers headers, DeadLetterStage stage) {
        LetterPosition position = new LetterPosition(record.partition(), record.offset());
        String source = BotHeaders.find(headers, BotHeaders.DEAD_LETTER_SOURCE).orElse("");
        LetterEntry entry = new LetterEntry(position.id(), stage, Optional.ofNullable(record.key()),
                BotHeaders.find(headers, BotHeaders.MESSAGE_ID), BotHeaders.find(headers, BotHeaders.TYPE),
                BotHeaders.find(headers, BotHeaders.DEAD_LETTER_CAUSE).orElse(""),
                BotHeaders.find(headers, BotHeaders.DEAD_LETTER_DETAIL),
                BotHeaders.find(headers, BotHeaders.DEAD_LETTER_HANDLER), attempts(headers), at(record), source,
                DeadLetterStatus.OPEN);
        Optional<SourcePosition> found = SourcePosition.parse(source);
        long firstOffset = BotHeaders.find(headers, BotHeaders.REPLAY_ORIGIN).flatMap(SourcePosition::parse).or(() -> found)
                .map(SourcePosition::offset).orElse(record.offset());
        ConversationFate fate = ConversationFate.of(BotHeaders.find(headers, BotHeaders.DEAD_LETTER_CONVERSATION).orElse(""));
        return new Letter(position, entry, found, fate, firstOffset);
    }

    boolean isOpen() {
        return entry.status() == DeadLetterStatus.OPEN;
    }

    String countedCause() {
        return DeadLetterReason.countedCause(fate, entry.cause());
    }

    /** Whether somebody has to look after it. */
    boolean isDue() {
        return fate == ConversationFate.UNKNOWN && !entry.cause().equals(Superseded.ANSWERED_BEFORE.cause());
    }

    Letter with(DeadLetterStatus status) {
        return new Letter(position, entry.with(status), source, fate, firstOffset);
    }

    private static Optional<DeadLetterStage> stage(String label) {
        return Arrays.stream(DeadLetterStage.values()).filter(stage -> stage.label().equals(label)).findAny();
    }

    private static int attempts(Headers headers) {
        try {
            return Integer.parseInt(BotHeaders.find(headers, BotHeaders.DEAD_LETTER_ATTEMPTS).orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Instant at(ConsumerRecord<?, ?> record) {
        Instant written = Instant.ofEpochMilli(record.timestamp());
        try {
            return BotHeaders.find(record.headers(), BotHeaders.DEAD_LETTER_AT).map(Instant::parse).orElse(written);
        } catch (DateTimeException e) {
            return written;
        }
    }
}
