package dev.custombot.runtime.bot.dev;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.dispatch.handler.Candidate;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.handler.Selector.Condition;
import dev.custombot.runtime.dispatch.handler.Selector.Specificity;

/** Conditions and rules, as people read them. */
public final class Words {

    private Words() {}

    /** Under which conditions a handler takes a message; empty texts and none where there is none. */
    public static String conditions(String pattern, Collection<String> senders, String intent, String matching, int priority,
            boolean interrupts) {
        List<String> conditions = new ArrayList<>(List.of(pattern));
        if (!matching.isEmpty()) {
            conditions.add("matching " + matching);
        }
        if (!intent.isEmpty()) {
            conditions.add("intent " + intent);
        }
        if (!senders.isEmpty()) {
            conditions.add("sender " + anyOf(senders));
        }
        if (priority != 0) {
            conditions.add("priority " + priority);
        }
        if (interrupts) {
            conditions.add("also while a question is open");
        }
        return String.join(", ", conditions);
    }

    static String of(Selector selector) {
        return conditions(selector.pattern(), selector.senders(), selector.intent().orElse(""), matching(selector),
                selector.priority(), selector.interrupts());
    }

    private static String matching(Selector selector) {
        return selector.matching().map(Pattern::pattern).orElse("");
    }

    private static String anyOf(Collection<String> senders) {
        return String.join(" or ", new TreeSet<>(senders));
    }

    /** What decided whether the candidate has the message. */
    static String rule(Candidate candidate, IncomingMessage message, Optional<Candidate> chosen) {
        if (candidate.unmet().isPresent()) {
            return unmet(candidate, candidate.unmet().get(), message);
        }
        if (candidate.isUnreadable()) {
            return "takes a content of a class that type " + message.type() + " has not";
        }
        Candidate first = chosen.orElseThrow();
        if (first.equals(candidate)) {
            return "the first that meets every condition";
        }
        return "would take it, but " + first.handler().name() + " comes before: "
                + first.selector().beats(candidate.selector()).map(Words::before).orElse("by its place");
    }

    private static String unmet(Candidate candidate, Condition condition, IncomingMessage message) {
        Selector selector = candidate.selector();
        return switch (condition) {
            case TYPE -> "type " + message.type() + " is not " + selector.pattern();
            case SENDER -> "sender " + message.sender().type() + " is not " + anyOf(selector.senders());
            case INTENT -> "intent " + message.intent().orElse("(none)") + " is not " + selector.intent().orElse("");
            case MATCHING -> candidate.givenUp().map(cause -> "matching was given up: " + cause)
                    .orElse("the text does not match " + matching(selector));
        };
    }

    private static String before(Specificity rule) {
        return switch (rule) {
            case EXACT_TYPE -> "an exact type before a prefix";
            case LONGER_PREFIX -> "a longer prefix before a shorter one";
            case MATCHING -> "one with matching before one without";
            case INTENT -> "one with intent before one without";
            case SENDER -> "one with sender before one without";
            case PRIORITY -> "a higher priority";
        };
    }
}
