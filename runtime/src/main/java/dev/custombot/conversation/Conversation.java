package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The conversation that a message belongs to. Beyond the id, the hub gives what it knows: much with the first message, little
 * later.
 *
 * @param id the hub's id, 36 characters at eGain; messages with the same id are handled in order
 * @param account the channel account that the customer writes to
 * @param conversationContact the kind of contact that the conversation uses, for example {@code phone.mobile}
 * @param lookupContact the kind of contact by which the customer's record is looked up
 * @param entryPoint the id of the entry point, 1..255 characters
 * @param customer what is known of the customer
 * @param clientInfo where the customer is, and came from
 * @param type {@code survey.form} for a survey, empty otherwise
 * @param parentId the conversation that a survey is about
 * @param preferredAgent the agent who should take it
 * @param transcript what was said before it was handed to the bot, oldest first, at most 200
 */
public record Conversation(String id, Optional<Account> account, Optional<String> conversationContact,
        Optional<String> lookupContact, Optional<String> entryPoint, Optional<Customer> customer,
        Optional<ClientInfo> clientInfo, Optional<String> type, Optional<String> parentId,
        Optional<PreferredAgent> preferredAgent, List<TranscriptMessage> transcript) {

    public Conversation {
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

    /** The type of the account's channel. */
    public Optional<String> channelType() {
        return account.flatMap(Account::channel).map(Channel::type);
    }

    /** The address of the channel account. */
    public Optional<String> accountAddress() {
        return account.map(Account::address);
    }

    /** The customer's name; personal data, never logged. */
    public Optional<String> customerName() {
        return customer.flatMap(Customer::name);
    }

    /** The id only: names and contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Conversation[id=" + id + "]";
    }
}
