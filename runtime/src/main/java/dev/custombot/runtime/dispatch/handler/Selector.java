package dev.custombot.runtime.dispatch.handler;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.custombot.IncomingMessage;

/**
 * Which messages a handler takes.
 *
 * @param pattern a message type, or a prefix that ends in {@code *}
 * @param senders types of client applications; empty for all
 * @param intent what an agent named when handing over; empty for any
 * @param matching matches the whole text; empty for any
 * @param priority decides between those that are equally specific, the highest first
 */
public record Selector(String pattern, Set<String> senders, Optional<String> intent, Optional<Pattern> matching,
        int priority) {

    /** Those that come first are more specific. */
    static final Comparator<Selector> MOST_SPECIFIC_FIRST = Comparator
            .comparing((Selector selector) -> !selector.isPrefix())
            .thenComparing(selector -> selector.pattern.length())
            .thenComparing(selector -> selector.matching.isPresent())
            .thenComparing(selector -> selector.intent.isPresent())
            .thenComparing(selector -> !selector.senders.isEmpty())
            .thenComparing(Selector::priority).reversed();

    boolean isPrefix() {
        return pattern.endsWith("*");
    }

    boolean takesType(String type) {
        return isPrefix() ? type.startsWith(pattern.substring(0, pattern.length() - 1)) : type.equals(pattern);
    }

    /** @param onGivenUp is told why the condition on the text was given up, and counts as not met */
    boolean takes(IncomingMessage message, Consumer<String> onGivenUp) {
        return (senders.isEmpty() || senders.contains(message.sender().type()))
                && (intent.isEmpty() || intent.equals(message.intent()))
                && (matching.isEmpty() || text(message).filter(
                        text -> MatchedText.matches(matching.get(), text.strip(), MatchedText.LIMIT, onGivenUp)).isPresent());
    }

    /** HTML, too: as a handler's {@code Text} has it. */
    private static Optional<String> text(IncomingMessage message) {
        return message.text().or(message.content()::html);
    }
}
