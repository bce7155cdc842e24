package dev.custombot.faults.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;

/** What the hub has of one conversation, in the order in which it came. */
final class Answered {

    private final List<Said> said;
    private final Map<Integer, List<Said>> byMessage;
    private final boolean isHandedOver;

    Answered(List<String> texts) {
        said = Said.all(texts);
        byMessage = said.stream().collect(Collectors.groupingBy(Said::number));
        isHandedOver = texts.contains("");
    }

    /** Whether the hub has all that one call of the handler said to the message. */
    boolean isComplete(Wish wish) {
        List<Said> replies = byMessage.getOrDefault(wish.number(), List.of());
        Set<Integer> positions = replies.stream().map(Said::position).collect(Collectors.toSet());
        int wanted = wish.has(Trait.RANDOM) ? replies.stream().mapToInt(Said::count).min().orElse(1) : wish.replies();
        return positions.size() >= wanted && (isHandedOver || !wish.has(Trait.ESCALATE));
    }

    /** Replies in a place that had one already. */
    int repeated() {
        return said.size() - new HashSet<>(said.stream().map(Said::place).toList()).size();
    }

    /** Messages that were answered by several calls of the handler. */
    int mixed() {
        Map<Integer, Set<String>> calls = new HashMap<>();
        said.forEach(one -> calls.computeIfAbsent(one.number(), number -> new HashSet<>()).add(one.call()));
        return (int) calls.values().stream().filter(several -> several.size() > 1).count();
    }

    int inversions() {
        return Inversions.count(said.stream().map(Said::place).toList());
    }
}
