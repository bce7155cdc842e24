package dev.custombot.runtime.hub.egain.wire;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Account;
import dev.custombot.conversation.Channel;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.hub.ReceivedAccount;
import dev.custombot.runtime.hub.ReceivedAccount.ReceivedChannel;
import dev.custombot.runtime.hub.ReceivedConversation;
import dev.custombot.runtime.record.JsonFields;

/** Reads the conversation of a message. */
public final class ConversationReader {

    private ConversationReader() {}

    public static Conversation read(String id, JsonNode conversation) {
        return new ReceivedConversation(id, JsonFields.object(conversation, "account", ConversationReader::account),
                JsonFields.text(conversation, "conversationContact"), JsonFields.text(conversation, "lookupContact"),
                JsonFields.text(conversation.path("entryPoint"), "id"),
                JsonFields.object(conversation, "customer", ConversationReader::customer),
                JsonFields.object(conversation, "clientInfo", ConversationReader::clientInfo),
                JsonFields.text(conversation, "type"), JsonFields.text(conversation.path("parent"), "id"),
                JsonFields.object(conversation, "preferredAgent", ConversationReader::agent),
                JsonFields.objects(conversation.path("messages").path("message"), ConversationReader::transcriptMessage));
    }

    private static Account account(JsonNode account) {
        Optional<Channel> channel = JsonFields.object(account, "channel",
                node -> new ReceivedChannel(JsonFields.text(node, "type").orElse(""), JsonFields.text(node, "id"),
                        MessageParts.time(node, "modified")));
        return new ReceivedAccount(JsonFields.text(account, "address").orElse(""), channel, JsonFields.text(account, "id"),
                MessageParts.time(account, "modified"));
    }

    private static Customer customer(JsonNode customer) {
        return Customer.of(JsonFields.text(customer, "name"), JsonFields.text(customer, "type"),
                MessageParts.properties(customer.path("attributes")),
                JsonFields.objects(customer.path("contacts").path("contact"),
                        node -> Contact.of(node.path("type").asText(""), JsonFields.text(node, "subType"),
                                node.path("address").asText(""))));
    }

    private static ClientInfo clientInfo(JsonNode info) {
        return ClientInfo.of(JsonFields.number(info, "timeOffset"), JsonFields.text(info, "referrerName"),
                JsonFields.text(info, "referrerUrl"));
    }

    private static PreferredAgent agent(JsonNode agent) {
        return PreferredAgent.of(JsonFields.text(agent, "id"), JsonFields.text(agent, "userName"));
    }

    private static TranscriptMessage transcriptMessage(JsonNode message) {
        TranscriptMessage read = TranscriptMessage.of(JsonFields.text(message.path("type"), "value").orElse(""),
                MessageParts.content(message),
                MessageParts.sender(message, JsonFields.text(message.path("sender"), "type").orElse("")))
                .withAttachments(MessageParts.attachments(message)).withAttributes(MessageParts.attributes(message));
        read = JsonFields.with(read, JsonFields.text(message, "id"), TranscriptMessage::withId);
        read = JsonFields.with(read, JsonFields.text(message, "messageId"), TranscriptMessage::withMessageId);
        read = JsonFields.with(read, MessageParts.parent(message), TranscriptMessage::withParent);
        read = JsonFields.with(read, MessageParts.recipients(message).stream().findFirst(),
                TranscriptMessage::withRecipient);
        read = JsonFields.with(read, MessageParts.time(message, "created"), TranscriptMessage::withCreated);
        return JsonFields.with(read, MessageParts.time(message, "sent"), TranscriptMessage::withSent);
    }
}
