package dev.custombot.runtime.dispatch.handler;

import java.util.Arrays;
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
 * @param interrupts whether it takes what would be the answer to an open question
 */
public record Selector(String pattern, Set<String> senders, Optional<String> intent, Optional<Pattern> matching,
        int priority, boolean interrupts) {

    /** One that leaves answers alone. */
    public Selector(String pattern, Set<String> senders, Optional<String> intent, Optional<Pattern> matching, int priority) {
        this(pattern, senders, intent, matching, priority, false);
    }

    /** Those that come first are more specific. */
    static final Comparator<Selector> MOST_SPECIFIC_FIRST = Arrays.stream(Specificity.values())
            .map(rule -> rule.mostSpecificFirst).reduce(Comparator::thenComparing).orElseThrow();

    /** By what one is more specific than another; the first rule by which they differ decides. */
    public enum Specificity {

        EXACT_TYPE(Comparator.comparing(selector -> !selector.isPrefix())),
        LONGER_PREFIX(Comparator.comparing(selector -> selector.pattern.length())),
        MATCHING(Comparator.comparing(selector -> selector.matching.isPresent())),
        INTENT(Comparator.comparing(selector -> selector.intent.isPresent())),
        SENDER(Comparator.comparing(selector -> !selector.senders.isEmpty())),
        PRIORITY(Comparator.comparing(Selector::priority));

        private final Comparator<Selector> mostSpecificFirst;

        Specificity(Comparator<Selector> leastSpecificFirst) {
            this.mostSpecificFirst = leastSpecificFirst.reversed();
        }
    }

    /** What a message must meet. */
    public enum Condition {
        TYPE,
        SENDER,
        INTENT,
        MATCHING
    }

    boolean isPrefix() {
        return pattern.endsWith("*");
    }

    boolean takesType(String type) {
        return isPrefix() ? type.startsWith(pattern.substring(0, pattern.length() - 1)) : type.equals(pattern);
    }

    /** @param onGivenUp is told why the condition on the text was given up, and counts as not met */
    boolean takes(IncomingMessage message, Consumer<String> onGivenUp) {
        return unmet(message, onGivenUp).isEmpty();
    }

    /** The first condition that the message does not meet; empty if it meets them all. */
    Optional<Condition> unmet(IncomingMessage message, Consumer<String> onGivenUp) {
        if (!takesType(message.type())) {
            return Optional.of(Condition.TYPE);
        }
        if (!senders.isEmpty() && !senders.contains(message.sender().type())) {
            return Optional.of(Condition.SENDER);
        }
        if (intent.isPresent() && !intent.equals(message.intent())) {
            return Optional.of(Condition.INTENT);
        }
        return matching.isEmpty() || text(message).filter(
                text -> MatchedText.matches(matching.get(), text.strip(), MatchedText.LIMIT, onGivenUp)).isPresent()
                        ? Optional.empty()
                        : Optional.of(Condition.MATCHING);
    }

    /** The rule by which this one comes before the other; empty where none decides. */
    public Optional<Specificity> beats(Selector other) {
        return Arrays.stream(Specificity.values()).filter(rule -> rule.mostSpecificFirst.compare(this, other) != 0).findFirst()
                .filter(rule -> rule.mostSpecificFirst.compare(this, other) < 0);
    }

    /** HTML, too: as a handler's {@code Text} has it. */
    private static Optional<String> text(IncomingMessage message) {
        return message.text().or(message.content()::html);
    }
}
