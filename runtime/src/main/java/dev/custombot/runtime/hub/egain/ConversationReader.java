package dev.custombot.runtime.hub.egain;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Account;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Channel;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.record.JsonFields;

/** Reads the conversation of a message. */
final class ConversationReader {

    private ConversationReader() {}

    static Conversation read(String id, JsonNode conversation) {
        return new Conversation(id, JsonFields.object(conversation, "account", ConversationReader::account),
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
                node -> new Channel(JsonFields.text(node, "type").orElse(""), JsonFields.text(node, "id"),
                        MessageParts.time(node, "modified")));
        return new Account(JsonFields.text(account, "address").orElse(""), channel, JsonFields.text(account, "id"),
                MessageParts.time(account, "modified"));
    }

    private static Customer customer(JsonNode customer) {
        return new Customer(JsonFields.text(customer, "name"), JsonFields.text(customer, "type"),
                JsonFields.objects(customer.path("attributes"),
                        node -> new Attribute(node.path("name").asText(""), node.path("value").asText(""))),
                JsonFields.objects(customer.path("contacts").path("contact"),
                        node -> new Contact(node.path("type").asText(""), JsonFields.text(node, "subType"),
                                node.path("address").asText(""))));
    }

    private static ClientInfo clientInfo(JsonNode info) {
        return new ClientInfo(JsonFields.number(info, "timeOffset"), JsonFields.text(info, "referrerName"),
                JsonFields.text(info, "referrerUrl"));
    }

    private static PreferredAgent agent(JsonNode agent) {
        return new PreferredAgent(JsonFields.text(agent, "id"), JsonFields.text(agent, "userName"));
    }

    private static TranscriptMessage transcriptMessage(JsonNode message) {
        return new TranscriptMessage(JsonFields.text(message, "id"), JsonFields.text(message, "messageId"),
                JsonFields.text(message.path("type"), "value").orElse(""), MessageParts.parent(message),
                MessageParts.content(message),
                MessageParts.sender(message, JsonFields.text(message.path("sender"), "type").orElse("")),
                MessageParts.recipient(message), MessageParts.attachments(message), MessageParts.attributes(message),
                MessageParts.time(message, "created"), MessageParts.time(message, "sent"));
    }
}
