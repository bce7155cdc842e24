package dev.custombot.deployment.handler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.deployment.handler.declared.DeclaredSelector;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;

/** What is wrong with the messages that a handler names, each with its mend. */
final class SelectorMistakes {

    private SelectorMistakes() {}

    static List<String> of(HandlerMethodBuildItem handler) {
        List<String> mistakes = new ArrayList<>();
        if (handler.patterns().isEmpty()) {
            mistakes.add("it names no message type; name at least one, or \"*\" for all");
        }
        for (DeclaredSelector selector : handler.selectors()) {
            MessageTypePatterns.mistake(selector.pattern()).ifPresent(mistakes::add);
            for (String sender : selector.senders()) {
                if (!Sender.TYPES.contains(sender)) {
                    mistakes.add("\"" + sender + "\" is not a client application of the hub; did you mean \""
                            + DidYouMean.to(sender, Sender.TYPES) + "\"?");
                }
            }
            intent(selector).ifPresent(mistakes::add);
            matching(selector).ifPresent(mistakes::add);
            interrupts(selector).ifPresent(mistakes::add);
        }
        return mistakes.stream().distinct().toList();
    }

    /** What decides between handlers must be known when the build compares them. */
    private static Optional<String> intent(DeclaredSelector selector) {
        return selector.intent().contains("${")
                ? Optional.of("the intent \"" + selector.intent() + "\" is not looked up in the configuration; write it out")
                : Optional.empty();
    }

    private static Optional<String> interrupts(DeclaredSelector selector) {
        if (!selector.interrupts() || MessageTypePatterns.mistake(selector.pattern()).isPresent()) {
            return Optional.empty();
        }
        if (!selector.takesType(MessageType.TEXT)) {
            return Optional.of(
                    "only a text can interrupt a question, and \"" + selector.pattern() + "\" takes none; remove interrupts");
        }
        return selector.matching().isEmpty() && selector.intent().isEmpty()
                ? Optional.of(
                        "with interrupts = true it would take every answer that is a text; name those that it is for, with matching")
                : Optional.empty();
    }

    private static Optional<String> matching(DeclaredSelector selector) {
        if (selector.matching().isEmpty()) {
            return Optional.empty();
        }
        if (!selector.takesType(MessageType.TEXT)) {
            return Optional.of("a message of type \"" + selector.pattern() + "\" has no text that could match \""
                    + selector.matching() + "\"; use matching with \"text\" only");
        }
        try {
            Pattern.compile(selector.matching());
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("\"" + selector.matching() + "\" is not a regular expression: " + e.getDescription()
                    + "; correct it, and write \\\\ before a character that is to stand for itself");
        }
    }
}
