package dev.custombot.deployment.handler.check;

import java.util.Optional;

import dev.custombot.MessageType;

/** Checks the message types that a handler names. */
final class MessageTypePatterns {

    private static final int MOST_MISTAKES = 2;

    private MessageTypePatterns() {}

    static Optional<String> mistake(String pattern) {
        int star = pattern.indexOf('*');
        if (star >= 0 && star < pattern.length() - 1) {
            return Optional.of("\"" + pattern + "\" has a * that is not its last character; a pattern may only end in *");
        }
        boolean known = star < 0 ? MessageType.isKnown(pattern) : isPrefixOfKnown(pattern.substring(0, star));
        return known
                ? Optional.empty()
                : Optional.of("\"" + pattern + "\" is not a message type of the hub; did you mean \"" + nearest(pattern)
                        + "\"? A type of your own starts with \"" + MessageType.CUSTOM_PREFIX + "\"");
    }

    private static String nearest(String pattern) {
        String word = pattern.replaceFirst("\\.?\\*?$", "");
        if (isPrefixOfKnown(word + ".")) {
            return word + ".*";
        }
        String known = DidYouMean.to(word, MessageType.known());
        return custom(pattern).filter(own -> DidYouMean.distance(own, pattern) < DidYouMean.distance(known, word))
                .orElse(known);
    }

    /** The type as one of the team's own, if its first word is nearly theirs. */
    private static Optional<String> custom(String pattern) {
        int end = pattern.indexOf('.') + 1;
        String prefix = pattern.substring(0, end);
        boolean misspelt = end > 0 && !isPrefixOfKnown(prefix)
                && DidYouMean.distance(prefix, MessageType.CUSTOM_PREFIX) <= MOST_MISTAKES;
        return misspelt
                ? Optional.of(MessageType.CUSTOM_PREFIX + (end == pattern.length() ? "*" : pattern.substring(end)))
                : Optional.empty();
    }

    private static boolean isPrefixOfKnown(String prefix) {
        return prefix.startsWith(MessageType.CUSTOM_PREFIX) || MessageType.CUSTOM_PREFIX.startsWith(prefix)
                || MessageType.known().stream().anyMatch(type -> type.startsWith(prefix));
    }
}
