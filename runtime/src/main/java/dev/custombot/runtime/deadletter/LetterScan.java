package dev.custombot.runtime.deadletter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.runtime.deadletter.TopicReader.Part;
import dev.custombot.runtime.record.ConversationFate;

/** The dead letters on their topic, each with what became of it, and the conversations that the hub has called ended. */
final class LetterScan {

    private final Map<LetterPosition, Letter> letters = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final long unread;

    private LetterScan(long unread) {
        this.unread = unread;
    }

    /** Looks at the newest records. Whatever says that a letter is done lies behind it, so nothing of that is missed. */
    static LetterScan newest(TopicReader reader, String topic, int maxScan) {
        Map<TopicPartition, Part> all = reader.parts(topic);
        return scan(reader, all, newest(all, maxScan));
    }

    /** Looks at the newest records of one letter's partition, and back to the letter. */
    static LetterScan backTo(LetterPosition letter, TopicReader reader, String topic, int maxScan) {
        Map<TopicPartition, Part> all = reader.parts(topic);
        TopicPartition partition = new TopicPartition(topic, letter.partition());
        Part whole = all.get(partition);
        if (whole == null || letter.offset() < whole.start() || letter.offset() >= whole.end()) {
            return new LetterScan(0);
        }
        Part newest = newest(all, maxScan).get(partition);
        Part wanted = newest.start() < letter.offset() ? newest : whole.from(letter.offset());
        return scan(reader, Map.of(partition, whole), Map.of(partition, wanted));
    }

    private static LetterScan scan(TopicReader reader, Map<TopicPartition, Part> all, Map<TopicPartition, Part> wanted) {
        LetterScan scan = new LetterScan(size(all) - size(wanted));
        reader.read(wanted, scan::add);
        return scan;
    }

    private static Map<TopicPartition, Part> newest(Map<TopicPartition, Part> all, int maxScan) {
        if (size(all) <= maxScan) {
            return all;
        }
        long share = Math.max(1, maxScan / all.size());
        Map<TopicPartition, Part> newest = new HashMap<>();
        all.forEach((partition, part) -> newest.put(partition, part.from(part.end() - share)));
        return newest;
    }

    private static long size(Map<TopicPartition, Part> parts) {
        return parts.values().stream().mapToLong(Part::size).sum();
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        DoneMarker.read(record).ifPresentOrElse(
                // The first one counts: a second comes of two who did it at the same time.
                marker -> letters.computeIfPresent(marker.letter(), (position, letter) -> letter.isOpen()
                        ? letter.with(marker.status())
                        : letter),
                () -> Letter.read(record).ifPresent(this::add));
    }

    private void add(Letter letter) {
        letters.put(letter.position(), letter);
        if (letter.fate() == ConversationFate.OVER) {
            letter.entry().conversationId().ifPresent(ended::add);
        }
    }

    /**
     * The letters that match, the oldest first, whichever of them count.
     *
     * @param more whether others match that the filter's limit left out
     */
    record Found(List<Letter> letters, boolean more) {}

    Found find(DeadLetterFilter filter) {
        List<Letter> all = LetterOrder.of(letters.values()).stream().filter(letter -> filter.matches(letter.entry())).toList();
        int found = Math.min(all.size(), filter.limit());
        return new Found(filter.newestFirst() ? all.subList(all.size() - found, all.size()) : all.subList(0, found),
                all.size() > found);
    }

    Optional<Letter> letter(LetterPosition position) {
        return Optional.ofNullable(letters.get(position));
    }

    /** The conversations that the hub has called ended. */
    Set<String> ended() {
        return ended;
    }

    /** How many records were not looked at. */
    long unread() {
        return unread;
    }
}
