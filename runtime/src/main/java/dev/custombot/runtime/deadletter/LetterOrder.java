package dev.custombot.runtime.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.custombot.deadletter.DeadLetterStage;

/**
 * The order in which dead letters are listed and replayed: by time, and those of a conversation's stage in the order in which their
 * records came at first. A message that failed again after its replay keeps its place before those that came after it.
 */
final class LetterOrder {

    private static final Comparator<Letter> BY_TIME = Comparator.<Letter, Instant>comparing(letter -> letter.entry().at())
            .thenComparing(letter -> letter.position().partition()).thenComparing(letter -> letter.position().offset());
    private static final Comparator<Letter> AS_THEY_CAME = Comparator.comparing(Letter::firstOffset)
            .thenComparing(letter -> letter.position().offset());

    private record Lane(String conversationId, DeadLetterStage stage) {

        static Lane of(Letter letter) {
            return new Lane(letter.entry().conversationId().orElse(""), letter.entry().stage());
        }
    }

    private LetterOrder() {}

    static List<Letter> of(Collection<Letter> letters) {
        List<Letter> byTime = letters.stream().sorted(BY_TIME).toList();
        Map<Lane, Iterator<Letter>> lanes = new HashMap<>();
        byTime.stream().collect(Collectors.groupingBy(Lane::of))
                .forEach((lane, own) -> lanes.put(lane, own.stream().sorted(AS_THEY_CAME).iterator()));
        List<Letter> ordered = new ArrayList<>(byTime.size());
        // Each place stays with its conversation, and is taken by the next of its letters.
        byTime.forEach(place -> ordered.add(lanes.get(Lane.of(place)).next()));
        return ordered;
    }
}
