package dev.custombot.faults.account;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.custombot.faults.traffic.CustomerMessage;

/**
 * What became of the messages that cannot be handled.
 *
 * @param calls how often the handler was called for each of them
 * @param deadLetters how many dead letters each of them has
 * @param poison how many dead letters each record has that was no message, by where it lay
 */
public record GivenUp(List<Integer> calls, List<Integer> deadLetters, Collection<Integer> poison) {

    static GivenUp of(Map<String, CustomerMessage> acknowledged, Map<String, List<Integer>> calls,
            List<DeadLetterTopic.Entry> letters) {
        List<CustomerMessage> failing = acknowledged.values().stream().filter(message -> message.wish().fails()).toList();
        return new GivenUp(
                failing.stream().map(message -> Collections.frequency(calls.getOrDefault(message.conversation(), List.of()),
                        message.wish().number())).toList(),
                failing.stream().map(message -> (int) letters.stream()
                        .filter(letter -> letter.messageId().filter(message.id()::equals).isPresent()).count()).toList(),
                letters.stream().filter(letter -> letter.messageId().filter(acknowledged::containsKey).isEmpty())
                        .collect(Collectors.toMap(DeadLetterTopic.Entry::source, letter -> 1, Integer::sum))
                        .values());
    }
}
