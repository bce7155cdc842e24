package dev.custombot.runtime.dispatch.turn;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.dispatch.state.RecordPosition;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * A message that is to be handled, with the record that it came in, and how to wait before trying again.
 *
 * @param attempt which try to handle it this is, in this process
 */
public record Inbound(IncomingMessage message, CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin,
        Occupancy occupancy, int attempt) {

    /** The first try. */
    public Inbound(IncomingMessage message, CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin,
            Occupancy occupancy) {
        this(message, record, origin, occupancy, 1);
    }

    public String conversationId() {
        return record.conversationId();
    }

    /** The same record, with what it means. */
    public Inbound meaning(IncomingMessage meant) {
        return new Inbound(meant, record, origin, occupancy, attempt);
    }

    /** The same in another try. */
    public Inbound attempt(int number) {
        return new Inbound(message, record, origin, occupancy, number);
    }

    public RecordPosition position() {
        return RecordPosition.of(record, origin);
    }
}
