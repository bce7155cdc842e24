package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Account;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.TranscriptMessage;

/** A conversation as a hub's adapter has read it. */
public record ReceivedConversation(String id, Optional<Account> account, Optional<String> conversationContact,
        Optional<String> lookupContact, Optional<String> entryPoint, Optional<Customer> customer,
        Optional<ClientInfo> clientInfo, Optional<String> type, Optional<String> parentId,
        Optional<PreferredAgent> preferredAgent, List<TranscriptMessage> transcript)
        implements
            Conversation {

    public ReceivedConversation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(conversationContact, "conversationContact");
        Objects.requireNonNull(lookupContact, "lookupContact");
        Objects.requireNonNull(entryPoint, "entryPoint");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(clientInfo, "clientInfo");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(parentId, "parentId");
        Objects.requireNonNull(preferredAgent, "preferredAgent");
        transcript = List.copyOf(transcript);
    }

    /** A conversation of which the hub tells nothing but the id. */
    public static ReceivedConversation of(String id) {
        return new ReceivedConversation(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The id only: names and contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Conversation[id=" + id + "]";
    }
}
