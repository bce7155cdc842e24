package dev.custombot.runtime.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

import dev.custombot.MessageType;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.runtime.deadletter.TopicReader.Part;
import dev.custombot.runtime.record.BotHeaders;

/**
 * Looks on the callbacks topic for the end of conversations, from the oldest of their dead letters on. It looks at a bounded number of
 * records: an end that lies further away is not noticed, and then it is the hub that refuses the replies.
 */
final class EndedConversations {

    private final TopicReader reader;
    private final String callbacks;
    private final int maxScan;

    EndedConversations(TopicReader reader, String callbacks, int maxScan) {
        this.reader = reader;
        this.callbacks = callbacks;
        this.maxScan = maxScan;
    }

    /** The conversations of these letters that have ended. */
    Set<String> among(Collection<Letter> letters) {
        if (letters.isEmpty()) {
            return Set.of();
        }
        Map<TopicPartition, Part> parts = reader.parts(callbacks);
        Map<TopicPartition, Long> starts = new HashMap<>();
        letters.forEach(
                letter -> start(letter, parts).ifPresent(start -> starts.merge(start.partition, start.offset, Math::min)));
        Map<TopicPartition, Part> wanted = new HashMap<>();
        long share = Math.max(1, maxScan / Math.max(1, starts.size()));
        starts.forEach((partition, offset) -> {
            Part part = parts.get(partition).from(offset);
            wanted.put(partition, new Part(part.start(), Math.min(part.end(), part.start() + share)));
        });
        Set<String> ended = new HashSet<>();
        reader.read(wanted, record -> {
            if (BotHeaders.find(record.headers(), BotHeaders.TYPE).filter(MessageType.CONVERSATION_END::equals).isPresent()
                    && record.key() != null) {
                ended.add(record.key());
            }
        });
        return ended;
    }

    private record Start(TopicPartition partition, long offset) {}

    private Optional<Start> start(Letter letter, Map<TopicPartition, Part> parts) {
        if (letter.entry().stage() == DeadLetterStage.DISPATCH) {
            return letter.source().filter(source -> source.topic().equals(callbacks))
                    .map(source -> new Start(new TopicPartition(callbacks, source.partition()), source.offset()))
                    .filter(start -> parts.containsKey(start.partition));
        }
        // A reply, or a message that was never stored, says not where its conversation lies; Kafka's own rule does, and the time at which it was given up.
        return letter.entry().conversationId().filter(id -> !parts.isEmpty()).flatMap(id -> {
            TopicPartition partition = new TopicPartition(callbacks, partition(id, parts.size()));
            return reader.offsetAt(partition, letter.entry().at().toEpochMilli()).map(offset -> new Start(partition, offset));
        });
    }

    private static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
