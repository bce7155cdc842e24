package dev.custombot.message;

import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;

/**
 * The content of {@code customer.info}: what has become known of the customer, in either direction.
 *
 * @param customer name, contacts and attributes
 * @param conversationContact the kind of contact that the conversation uses, for example {@code phone.mobile}
 * @param lookupContact the kind of contact by which the customer's record is looked up
 */
public record CustomerInfo(Customer customer, Optional<String> conversationContact, Optional<String> lookupContact)
        implements
            Sendable {

    public CustomerInfo {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(conversationContact, "conversationContact");
        Objects.requireNonNull(lookupContact, "lookupContact");
    }

    public static CustomerInfo of(Customer customer) {
        return new CustomerInfo(customer, Optional.empty(), Optional.empty());
    }

    /** What a message of the type says. */
    public static CustomerInfo of(IncomingMessage message) {
        var conversation = message.conversation();
        return new CustomerInfo(conversation.customer().orElse(Customer.unknown()), conversation.conversationContact(),
                conversation.lookupContact());
    }

    /** The same, as details of a conversation. */
    public ConversationDetails details() {
        ConversationDetails details = ConversationDetails.none().withCustomer(customer);
        details = conversationContact.map(details::withConversationContact).orElse(details);
        return lookupContact.map(details::withLookupContact).orElse(details);
    }

    @Override
    public Reply toReply() {
        return Reply.of(MessageType.CUSTOMER_INFO, Content.none()).withDetails(details());
    }
}
