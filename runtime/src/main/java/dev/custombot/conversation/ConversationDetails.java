package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.Limits;
import dev.custombot.Reply;

/**
 * What a bot tells the hub about a conversation: with a new one, with an escalation, or when it has learned something about the
 * customer. Checked against {@link Limits} when it is given to a {@link Reply}.
 *
 * @param conversationContact the kind of contact that the conversation uses, for example {@code phone.mobile}; the customer must
 *        have a contact of this kind
 * @param lookupContact the kind of contact by which the customer's record is looked up
 * @param entryPoint the id of the entry point, 1..255 characters
 * @param customer what is known of the customer
 * @param clientInfo where the customer is, and came from
 * @param preferredAgent the agent who should take it
 * @param transcript what was said outside of the hub, oldest first, at most 10
 */
public record ConversationDetails(Optional<String> conversationContact, Optional<String> lookupContact,
        Optional<String> entryPoint, Optional<Customer> customer, Optional<ClientInfo> clientInfo,
        Optional<PreferredAgent> preferredAgent, List<TranscriptMessage> transcript) {

    private static final ConversationDetails NONE = new ConversationDetails(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public ConversationDetails {
        Objects.requireNonNull(conversationContact, "conversationContact");
        Objects.requireNonNull(lookupContact, "lookupContact");
        Objects.requireNonNull(entryPoint, "entryPoint");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(clientInfo, "clientInfo");
        Objects.requireNonNull(preferredAgent, "preferredAgent");
        transcript = List.copyOf(transcript);
    }

    /** Nothing, to begin with. */
    public static ConversationDetails none() {
        return NONE;
    }

    public ConversationDetails withCustomer(Customer newCustomer) {
        return new ConversationDetails(conversationContact, lookupContact, entryPoint, Optional.of(newCustomer), clientInfo,
                preferredAgent, transcript);
    }

    /** By which of the customer's contacts the conversation goes, and by which the customer's record is looked up. */
    public ConversationDetails withContacts(String forConversation, String forLookup) {
        return new ConversationDetails(Optional.of(forConversation), Optional.of(forLookup), entryPoint, customer, clientInfo,
                preferredAgent, transcript);
    }

    public ConversationDetails withEntryPoint(String id) {
        return new ConversationDetails(conversationContact, lookupContact, Optional.of(id), customer, clientInfo,
                preferredAgent, transcript);
    }

    public ConversationDetails withClientInfo(ClientInfo info) {
        return new ConversationDetails(conversationContact, lookupContact, entryPoint, customer, Optional.of(info),
                preferredAgent, transcript);
    }

    public ConversationDetails withPreferredAgent(PreferredAgent agent) {
        return new ConversationDetails(conversationContact, lookupContact, entryPoint, customer, clientInfo,
                Optional.of(agent), transcript);
    }

    /** What was said outside of the hub, oldest first, at most 10. */
    public ConversationDetails withTranscript(List<TranscriptMessage> messages) {
        return new ConversationDetails(conversationContact, lookupContact, entryPoint, customer, clientInfo, preferredAgent,
                messages);
    }

    /** Without names and contents: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "ConversationDetails[transcript=" + transcript.size() + "]";
    }
}
