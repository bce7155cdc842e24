package dev.custombot.runtime.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * Replies as they lie on the replies topic, keyed by conversation: one record for what a handler returned for one message, written whole
 * or not at all, and one for each thing that it said while it ran. A turn in which nothing is returned ends with a record without replies.
 *
 * @param conversationId the record's key; of a conversation that is to be opened, the id of its first message
 * @param inboundId the id of the message that they answer; empty when the bot speaks of itself
 * @param turn the message, or the one replay of it, whose handling ends with this record; empty of what was said meanwhile. Of the records
 *        that end one turn only the first is sent
 * @param receivedAt when the callback came in that they answer; empty where nobody waits for an answer
 * @param replies in their order; none only where the record ends a turn
 */
public record ReplyRecord(String conversationId, Optional<String> inboundId, Optional<String> turn,
        Optional<Instant> receivedAt, List<OutgoingReply> replies) {

    public ReplyRecord {
        replies = List.copyOf(replies);
        if (replies.isEmpty() && turn.isEmpty()) {
            throw new IllegalArgumentException("A record needs a reply, or ends a turn");
        }
        for (OutgoingReply reply : replies) {
            if (reply.hasLocalFiles()) {
                throw new IllegalArgumentException("A file must be at the hub before its reply goes on its way");
            }
        }
    }

    /** A record of which nobody knows when its callback came in. */
    public ReplyRecord(String conversationId, Optional<String> inboundId, Optional<String> turn, List<OutgoingReply> replies) {
        this(conversationId, inboundId, turn, Optional.empty(), replies);
    }

    /** A record that ends no turn. */
    public ReplyRecord(String conversationId, Optional<String> inboundId, List<OutgoingReply> replies) {
        this(conversationId, inboundId, Optional.empty(), replies);
    }

    /** The record that ends the turn of a message. */
    public static ReplyRecord ending(CallbackRecord inbound, List<OutgoingReply> replies) {
        return new ReplyRecord(inbound.conversationId(), Optional.of(inbound.messageId()), Optional.of(inbound.turnId()),
                received(inbound), replies);
    }

    /** A record of what is said while a message is handled. */
    public static ReplyRecord during(CallbackRecord inbound, List<OutgoingReply> replies) {
        return new ReplyRecord(inbound.conversationId(), Optional.of(inbound.messageId()), Optional.empty(), received(inbound),
                replies);
    }

    /** Whoever has it replayed does not wait for it since then. */
    private static Optional<Instant> received(CallbackRecord inbound) {
        return inbound.replayOf().isPresent() ? Optional.empty() : Optional.of(inbound.receivedAt());
    }

    /** A record of one reply. */
    public static ReplyRecord of(String conversationId, Optional<String> inboundId, OutgoingReply reply) {
        return new ReplyRecord(conversationId, inboundId, List.of(reply));
    }

    /** Whether the content of a reply is to be redacted after processing. */
    public boolean hasRedacted() {
        return replies.stream().anyMatch(reply -> reply.content().redact());
    }

    /** The message for the outgoing channel. */
    public Message<byte[]> toMessage(String bot) {
        return toMessage(bot, new RecordHeaders());
    }

    /** @param inbound the headers of the record that it comes of: both are of one trace, and of one callback */
    public Message<byte[]> toMessage(String bot, Headers inbound) {
        Headers headers = BotHeaders.start(bot);
        TraceHeaders.copy(inbound, headers);
        inboundId.ifPresent(id -> BotHeaders.put(headers, BotHeaders.INBOUND_ID, id));
        turn.ifPresent(id -> BotHeaders.put(headers, BotHeaders.TURN_ID, id));
        receivedAt.ifPresent(at -> Optional.ofNullable(inbound.lastHeader(BotHeaders.RECEIVED_AT)).ifPresentOrElse(
                headers::add, () -> BotHeaders.put(headers, BotHeaders.RECEIVED_AT, at.toString())));
        return Message.of(value()).addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(conversationId).withHeaders(headers).build());
    }

    /** The record's value, UTF-8 JSON. */
    public byte[] value() {
        return ReplyJson.bytes(replies);
    }

    /**
     * Reads a record's value.
     *
     * @throws RecordFormatException if it is none
     */
    public static List<OutgoingReply> replies(byte[] value) {
        return ReplyJson.read(value);
    }

    /** @throws RecordFormatException if the record is none of the topic's, or of another version */
    public static ReplyRecord read(IncomingKafkaRecordMetadata<String, byte[]> kafka, byte[] value) {
        return read(kafka.getKey(), kafka.getHeaders(), value);
    }

    /** The same for a record that came in another way. */
    public static ReplyRecord read(String key, Headers headers, byte[] value) {
        BotHeaders.requireVersion(headers);
        if (key == null || value == null) {
            throw new RecordFormatException("key or value is missing");
        }
        Optional<String> turn = turnOf(headers);
        List<OutgoingReply> replies = ReplyJson.read(value);
        if (replies.isEmpty() && turn.isEmpty()) {
            throw new RecordFormatException("the value has no replies");
        }
        return new ReplyRecord(key, BotHeaders.find(headers, BotHeaders.INBOUND_ID), turn, receivedAt(headers), replies);
    }

    /** It is for meters only: one that cannot be read is none. */
    private static Optional<Instant> receivedAt(Headers headers) {
        try {
            return BotHeaders.find(headers, BotHeaders.REPLAY_OF).isPresent()
                    ? Optional.empty()
                    : BotHeaders.find(headers, BotHeaders.RECEIVED_AT).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The turn that a record with these headers ends. A replayed reply is one of a turn, and ends none. */
    public static Optional<String> turnOf(Headers headers) {
        return BotHeaders.find(headers, BotHeaders.REPLAY_OF).isPresent()
                ? Optional.empty()
                : BotHeaders.find(headers, BotHeaders.TURN_ID);
    }
}
