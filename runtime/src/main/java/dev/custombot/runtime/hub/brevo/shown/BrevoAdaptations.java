package dev.custombot.runtime.hub.brevo.shown;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.runtime.hub.Adaptations;
import dev.custombot.runtime.hub.SendableTypes;

/** Which types a bot may send to Brevo, and what becomes of those that it has no form for. */
public final class BrevoAdaptations {

    private static final String NUMBERED = "a numbered text; the number or the title chooses";
    private static final String ESCALATION = "hub.escalation.text, and the group hub.escalation.group";
    private static final String NOT_SHOWN = "not shown";

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry(MessageType.QUICK_REPLY, NUMBERED),
            entry(MessageType.LIST_PICKER, NUMBERED),
            entry(MessageType.TIME_PICKER, NUMBERED),
            entry(MessageType.TEMPLATE, "a text; quick replies are numbered, calls to action are addresses and numbers"),
            entry(MessageType.RICH_LINK, "a text with the address"),
            entry(MessageType.FORM, "one text for each page, and the form when the last is answered"),
            entry(MessageType.PAGE_PUSH, "the address as a text"),
            entry(MessageType.ERROR, "the error's words as a text"),
            entry(MessageType.ESCALATION_TRANSFER, ESCALATION),
            entry(MessageType.ESCALATION_REQUEST, ESCALATION),
            entry(MessageType.CONVERSATION_END, "not shown; the bot's state of the conversation ends"),
            entry(MessageType.TYPING_START, NOT_SHOWN),
            entry(MessageType.TYPING_END, NOT_SHOWN),
            entry(MessageType.STATUS_READ, NOT_SHOWN),
            entry(MessageType.STATUS_DELIVERED, NOT_SHOWN),
            entry(MessageType.CUSTOMER_INFO, NOT_SHOWN));

    /** All that a bot may send. */
    public static final SendableTypes SENDABLE = SendableTypes.of(withText(WORDS.keySet()));

    /** What the customer sees of them. */
    public static final Adaptations ADAPTATIONS = new Adaptations(WORDS, true);

    private BrevoAdaptations() {}

    private static Set<String> withText(Set<String> others) {
        Set<String> all = new HashSet<>(others);
        all.add(MessageType.TEXT);
        return all;
    }
}
