package dev.custombot.runtime.deadletter;

import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

import dev.custombot.deadletter.DeadLetterStatus;
import dev.custombot.runtime.record.BotHeaders;

/**
 * Says that somebody has dealt with a dead letter. It lies behind the letter in the same partition of the same topic, so it is read
 * in one pass with it and is never gone before it.
 */
record DoneMarker(LetterPosition letter, DeadLetterStatus status) {

    /** Empty when the record is no marker. */
    static Optional<DoneMarker> read(ConsumerRecord<?, ?> record) {
        return BotHeaders.find(record.headers(), BotHeaders.DONE_OF).flatMap(LetterPosition::parse)
                .map(letter -> new DoneMarker(letter, status(record.headers())));
    }

    ProducerRecord<String, byte[]> toRecord(String bot, String topic, String key, Instant at) {
        Headers headers = BotHeaders.start(bot);
        BotHeaders.put(headers, BotHeaders.DONE_OF, letter.id());
        BotHeaders.put(headers, BotHeaders.DONE_AS, status.label());
        BotHeaders.put(headers, BotHeaders.DONE_AT, at.toString());
        return new ProducerRecord<>(topic, letter.partition(), key, new byte[0], headers);
    }

    private static DeadLetterStatus status(Headers headers) {
        return BotHeaders.find(headers, BotHeaders.DONE_AS).filter(DeadLetterStatus.DISCARDED.label()::equals)
                .map(found -> DeadLetterStatus.DISCARDED).orElse(DeadLetterStatus.REPLAYED);
    }
}
