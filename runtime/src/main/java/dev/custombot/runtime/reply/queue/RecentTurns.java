package dev.custombot.runtime.reply.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * The turns whose last record was read lately: when a handler ran again after a crash, a second record ends the same turn, and the customer
 * must not read two of its runs. The oldest are forgotten first. Thread-safe.
 */
public final class RecentTurns {

    static final int REMEMBERED = 10_000;

    private record Key(String conversationId, String turn) {}

    private record First(int partition, long offset, Set<String> messageIds) {

        /** The same record may be read again, when its partition has come back. */
        boolean isBefore(IncomingKafkaRecordMetadata<?, ?> other) {
            return partition != other.getPartition() || offset < other.getOffset();
        }
    }

    private final Map<Key, First> turns = new LinkedHashMap<>();

    /** The messageIds of the record that has ended the turn before this one; empty when this one ends it. */
    public synchronized Optional<Set<String>> before(ReplyRecord record, IncomingKafkaRecordMetadata<?, ?> origin) {
        if (record.turn().isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(record.conversationId(), record.turn().get());
        First first = turns.get(key);
        if (first != null && first.isBefore(origin)) {
            return Optional.of(first.messageIds());
        }
        put(key, new First(origin.getPartition(), origin.getOffset(),
                record.replies().stream().map(OutgoingReply::messageId).collect(Collectors.toUnmodifiableSet())));
        return Optional.empty();
    }

    /** It has ended its turn, if none that is known has ended it before. */
    synchronized void remember(SeenRecord record) {
        record.turn().map(turn -> new Key(record.conversationId(), turn)).filter(key -> !turns.containsKey(key))
                .ifPresent(key -> put(key, new First(record.partition(), record.offset(), record.fingerprints().keySet())));
    }

    private void put(Key key, First first) {
        turns.put(key, first);
        if (turns.size() > REMEMBERED) {
            turns.remove(turns.keySet().iterator().next());
        }
    }
}
