package dev.custombot.test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.custombot.conversation.Account;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.hub.ReceivedAccount;
import dev.custombot.runtime.hub.ReceivedAccount.ReceivedChannel;
import dev.custombot.runtime.hub.ReceivedConversation;

/**
 * Makes a {@link Conversation} for a unit test, see {@link Messages#conversation}. What is not said is an id of its own, and an
 * empty {@code Optional} or list. Not thread-safe.
 */
public final class ConversationBuilder {

    private String id = UUID.randomUUID().toString();
    private Optional<Account> account = Optional.empty();
    private Optional<String> conversationContact = Optional.empty();
    private Optional<String> lookupContact = Optional.empty();
    private Optional<String> entryPoint = Optional.empty();
    private Optional<Customer> customer = Optional.empty();
    private Optional<ClientInfo> clientInfo = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> parentId = Optional.empty();
    private Optional<PreferredAgent> preferredAgent = Optional.empty();
    private List<TranscriptMessage> transcript = List.of();

    ConversationBuilder() {}

    static ConversationBuilder of(Conversation conversation) {
        ConversationBuilder builder = new ConversationBuilder();
        builder.id = conversation.id();
        builder.account = conversation.account();
        builder.conversationContact = conversation.conversationContact();
        builder.lookupContact = conversation.lookupContact();
        builder.entryPoint = conversation.entryPoint();
        builder.customer = conversation.customer();
        builder.clientInfo = conversation.clientInfo();
        builder.type = conversation.type();
        builder.parentId = conversation.parentId();
        builder.preferredAgent = conversation.preferredAgent();
        builder.transcript = conversation.transcript();
        return builder;
    }

    public ConversationBuilder id(String newId) {
        id = newId;
        return this;
    }

    /** On the channel of the type, at the account with the address. */
    public ConversationBuilder on(String channelType, String accountAddress) {
        account = Optional.of(new ReceivedAccount(accountAddress,
                Optional.of(new ReceivedChannel(channelType, Optional.empty(), Optional.empty())), Optional.empty(),
                Optional.empty()));
        return this;
    }

    public ConversationBuilder contacts(String forConversation, String forLookup) {
        conversationContact = Optional.of(forConversation);
        lookupContact = Optional.of(forLookup);
        return this;
    }

    public ConversationBuilder entryPoint(String pointId) {
        entryPoint = Optional.of(pointId);
        return this;
    }

    public ConversationBuilder customer(Customer itsCustomer) {
        customer = Optional.of(itsCustomer);
        return this;
    }

    public ConversationBuilder clientInfo(ClientInfo info) {
        clientInfo = Optional.of(info);
        return this;
    }

    /** A survey about another conversation. */
    public ConversationBuilder survey(String aboutConversationId) {
        type = Optional.of("survey.form");
        parentId = Optional.of(aboutConversationId);
        return this;
    }

    public ConversationBuilder preferredAgent(PreferredAgent agent) {
        preferredAgent = Optional.of(agent);
        return this;
    }

    /** What was said before, oldest first. */
    public ConversationBuilder transcript(TranscriptMessage... messages) {
        transcript = List.of(messages);
        return this;
    }

    public Conversation build() {
        return new ReceivedConversation(id, account, conversationContact, lookupContact, entryPoint, customer, clientInfo,
                type, parentId, preferredAgent, transcript);
    }
}
