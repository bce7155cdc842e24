package dev.custombot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.MessageAttribute;

/**
 * The content of {@code escalation.transfer} and {@code escalation.request}: a conversation is handed over, from a bot to an
 * agent or back.
 *
 * @param note what the new participant should know, a text of at most 10000 characters
 * @param intent what the customer wants, when an agent hands over to the bot; the hub takes none from a bot
 * @param attributes properties for the agents' application, at most 75
 * @param details the preferred agent, the customer, and what was said outside of the hub
 */
public record Escalation(Optional<String> note, Optional<String> intent, List<MessageAttribute> attributes,
        ConversationDetails details) implements Sendable {

    private static final String CASE_ID = "case_id";

    public Escalation {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(intent, "intent");
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(details, "details");
    }

    /** An escalation to begin with; {@code with…} adds to it. */
    public static Escalation toAgent() {
        return new Escalation(Optional.empty(), Optional.empty(), List.of(), ConversationDetails.none());
    }

    /** What a message of the type says. */
    public static Escalation of(IncomingMessage message) {
        return new Escalation(message.text().or(message.content()::html), message.intent(), message.attributes(),
                ConversationDetails.of(message.conversation()));
    }

    /** The case of the agents' application that the conversation belongs to. */
    public Optional<String> caseId() {
        return attributes.stream().filter(attribute -> attribute.name().equals(CASE_ID)).map(MessageAttribute::value)
                .findFirst();
    }

    public Escalation withNote(String text) {
        return new Escalation(Optional.of(text), intent, attributes, details);
    }

    /** @param id of an existing case of the agents' application */
    public Escalation withCaseId(String id) {
        return withAttribute(MessageAttribute.ofActivity(CASE_ID, id));
    }

    public Escalation withAttribute(MessageAttribute attribute) {
        List<MessageAttribute> more = new ArrayList<>(attributes);
        more.add(attribute);
        return new Escalation(note, intent, more, details);
    }

    /** Who should take it, who the customer is, what was said before. */
    public Escalation withDetails(ConversationDetails newDetails) {
        return new Escalation(note, intent, attributes, newDetails);
    }

    @Override
    public Reply toReply() {
        Reply reply = Reply.of(MessageType.ESCALATION_TRANSFER, note.map(Content::ofText).orElse(Content.none()))
                .withAttributes(attributes);
        return details.equals(ConversationDetails.none()) ? reply : reply.withDetails(details);
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Escalation[attributes=" + attributes.size() + "]";
    }
}
