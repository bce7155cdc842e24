package dev.custombot.conversation;

import java.util.List;
import java.util.Optional;

/**
 * What a bot tells the hub about a conversation: with a new one, with an escalation, or when it has learned something about the
 * customer. Immutable; each {@code with…} makes another one. Checked against the hub's limits when a reply or a conversation is
 * made with it.
 */
public sealed interface ConversationDetails permits ConversationDetailsValue {

    /** Nothing, to begin with. */
    static ConversationDetails none() {
        return ConversationDetailsValue.NONE;
    }

    /** What was delivered with a conversation. */
    static ConversationDetails of(Conversation conversation) {
        return new ConversationDetailsValue(conversation.conversationContact(), conversation.lookupContact(),
                conversation.entryPoint(), conversation.customer(), conversation.clientInfo(), conversation.preferredAgent(),
                conversation.transcript());
    }

    /** The kind of contact that the conversation uses, for example {@code phone.mobile}; the customer must have one of it. */
    Optional<String> conversationContact();

    /** The kind of contact by which the customer's record is looked up. */
    Optional<String> lookupContact();

    /** The id of the entry point, 1..255 characters. */
    Optional<String> entryPoint();

    /** What is known of the customer. */
    Optional<Customer> customer();

    /** Where the customer is, and came from. */
    Optional<ClientInfo> clientInfo();

    /** The agent who should take it. */
    Optional<PreferredAgent> preferredAgent();

    /** What was said outside of the hub, oldest first, at most 10. */
    List<TranscriptMessage> transcript();

    ConversationDetails withCustomer(Customer newCustomer);

    /** By which of the customer's contacts the conversation goes, and by which the customer's record is looked up. */
    default ConversationDetails withContacts(String forConversation, String forLookup) {
        return withConversationContact(forConversation).withLookupContact(forLookup);
    }

    /**
     * By which of the customer's contacts the conversation goes.
     *
     * @param kind {@code email}, {@code phone.mobile}, {@code phone.office}, {@code phone.home}, {@code facebookId},
     *        {@code twitterId}, {@code appleOpaqueId} or {@code other}
     */
    ConversationDetails withConversationContact(String kind);

    /**
     * By which of the customer's contacts the customer's record is looked up.
     *
     * @param kind as in {@link #withConversationContact}
     */
    ConversationDetails withLookupContact(String kind);

    ConversationDetails withEntryPoint(String id);

    ConversationDetails withClientInfo(ClientInfo info);

    ConversationDetails withPreferredAgent(PreferredAgent agent);

    /** What was said outside of the hub, oldest first, at most 10. */
    ConversationDetails withTranscript(List<TranscriptMessage> messages);
}
