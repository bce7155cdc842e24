package dev.custombot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The conversation that a message belongs to, as it was delivered. Beyond the id, the hub gives what it knows: much with the
 * first message, little later.
 * <p>
 * Handlers are given one; unit tests make one with the test module. It may gain methods: let nobody else implement it.
 */
public interface Conversation {

    /** The hub's id, 36 characters at eGain; messages with the same id are handled in order. */
    String id();

    /** The channel account that the customer writes to. */
    Optional<Account> account();

    /** The kind of contact that the conversation uses, for example {@code phone.mobile}. */
    Optional<String> conversationContact();

    /** The kind of contact by which the customer's record is looked up. */
    Optional<String> lookupContact();

    /** The id of the entry point, 1..255 characters. */
    Optional<String> entryPoint();

    /** What is known of the customer. */
    Optional<Customer> customer();

    /** Where the customer is, and came from. */
    Optional<ClientInfo> clientInfo();

    /** {@code survey.form} for a survey, empty otherwise. */
    Optional<String> type();

    /** The conversation that a survey is about. */
    Optional<String> parentId();

    /** The agent who should take it. */
    Optional<PreferredAgent> preferredAgent();

    /** What was said before it was handed to the bot, oldest first, at most 200. */
    List<TranscriptMessage> transcript();

    /** The type of the account's channel. */
    default Optional<String> channelType() {
        return account().flatMap(Account::channel).map(Channel::type);
    }

    /** The address of the channel account. */
    default Optional<String> accountAddress() {
        return account().map(Account::address);
    }

    /** The customer's language, where it is told with this message. */
    default Optional<Locale> customerLocale() {
        return customer().flatMap(Customer::locale);
    }

    /** The customer's name; personal data, never logged. */
    default Optional<String> customerName() {
        return customer().flatMap(Customer::name);
    }
}
