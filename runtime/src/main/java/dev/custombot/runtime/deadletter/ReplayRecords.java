package dev.custombot.runtime.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import dev.custombot.runtime.record.BotHeaders;

/** Makes the record that a dead letter stands for: as it was, with the letter's id. */
final class ReplayRecords {

    private ReplayRecords() {}

    static ProducerRecord<String, byte[]> of(Letter letter, ConsumerRecord<String, byte[]> record, String topic) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(BotHeaders.DEAD_LETTER_PREFIX) && !header.key().equals(BotHeaders.REPLAY_OF)) {
                headers.add(header);
            }
        }
        BotHeaders.put(headers, BotHeaders.REPLAY_OF, letter.position().id());
        // That of the first replay stays: it is what orders the letters of a conversation.
        if (BotHeaders.find(headers, BotHeaders.REPLAY_ORIGIN).isEmpty()) {
            BotHeaders.put(headers, BotHeaders.REPLAY_ORIGIN, letter.entry().source());
        }
        return new ProducerRecord<>(topic, null, record.key(), record.value(), headers);
    }
}
