package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Details of a conversation by value. */
record ConversationDetailsValue(Optional<String> conversationContact, Optional<String> lookupContact,
        Optional<String> entryPoint, Optional<Customer> customer, Optional<ClientInfo> clientInfo,
        Optional<PreferredAgent> preferredAgent, List<TranscriptMessage> transcript)
        implements
            ConversationDetails {

    static final ConversationDetails NONE = new ConversationDetailsValue(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    ConversationDetailsValue {
        Objects.requireNonNull(conversationContact, "conversationContact");
        Objects.requireNonNull(lookupContact, "lookupContact");
        Objects.requireNonNull(entryPoint, "entryPoint");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(clientInfo, "clientInfo");
        Objects.requireNonNull(preferredAgent, "preferredAgent");
        transcript = List.copyOf(transcript);
    }

    @Override
    public ConversationDetails withCustomer(Customer newCustomer) {
        return new ConversationDetailsValue(conversationContact, lookupContact, entryPoint, Optional.of(newCustomer),
                clientInfo, preferredAgent, transcript);
    }

    @Override
    public ConversationDetails withConversationContact(String kind) {
        return new ConversationDetailsValue(Optional.of(kind), lookupContact, entryPoint, customer, clientInfo,
                preferredAgent, transcript);
    }

    @Override
    public ConversationDetails withLookupContact(String kind) {
        return new ConversationDetailsValue(conversationContact, Optional.of(kind), entryPoint, customer, clientInfo,
                preferredAgent, transcript);
    }

    @Override
    public ConversationDetails withEntryPoint(String id) {
        return new ConversationDetailsValue(conversationContact, lookupContact, Optional.of(id), customer, clientInfo,
                preferredAgent, transcript);
    }

    @Override
    public ConversationDetails withClientInfo(ClientInfo info) {
        return new ConversationDetailsValue(conversationContact, lookupContact, entryPoint, customer, Optional.of(info),
                preferredAgent, transcript);
    }

    @Override
    public ConversationDetails withPreferredAgent(PreferredAgent agent) {
        return new ConversationDetailsValue(conversationContact, lookupContact, entryPoint, customer, clientInfo,
                Optional.of(agent), transcript);
    }

    @Override
    public ConversationDetails withTranscript(List<TranscriptMessage> messages) {
        return new ConversationDetailsValue(conversationContact, lookupContact, entryPoint, customer, clientInfo,
                preferredAgent, messages);
    }

    /** Without names and contents: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "ConversationDetails[transcript=" + transcript.size() + "]";
    }
}
