package dev.custombot.runtime.record;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.TranscriptMessage;

/** What a bot tells about a conversation, as JSON. */
final class DetailsJson {

    private DetailsJson() {}

    static void write(ConversationDetails details, ObjectNode node) {
        PartsJson.put(node, "conversationContact", details.conversationContact());
        PartsJson.put(node, "lookupContact", details.lookupContact());
        PartsJson.put(node, "entryPoint", details.entryPoint());
        details.customer().ifPresent(customer -> customer(customer, node.putObject("customer")));
        details.clientInfo().ifPresent(info -> {
            ObjectNode client = node.putObject("clientInfo");
            info.timeOffset().ifPresent(offset -> client.put("timeOffset", offset));
            PartsJson.put(client, "referrerName", info.referrerName());
            PartsJson.put(client, "referrerUrl", info.referrerUrl());
        });
        details.preferredAgent().ifPresent(agent -> {
            ObjectNode preferred = node.putObject("preferredAgent");
            PartsJson.put(preferred, "id", agent.id());
            PartsJson.put(preferred, "userName", agent.userName());
        });
        if (!details.transcript().isEmpty()) {
            ArrayNode transcript = node.putArray("transcript");
            details.transcript().forEach(message -> transcriptMessage(message, transcript.addObject()));
        }
    }

    private static void customer(Customer customer, ObjectNode node) {
        PartsJson.put(node, "name", customer.name());
        PartsJson.put(node, "type", customer.type());
        ArrayNode attributes = node.putArray("attributes");
        customer.attributes().forEach(
                attribute -> attributes.addObject().put("name", attribute.name()).put("value", attribute.value()));
        ArrayNode contacts = node.putArray("contacts");
        for (Contact contact : customer.contacts()) {
            ObjectNode one = contacts.addObject().put("type", contact.type()).put("address", contact.address());
            PartsJson.put(one, "subType", contact.subType());
        }
    }

    private static void transcriptMessage(TranscriptMessage message, ObjectNode node) {
        PartsJson.put(node, "messageId", message.messageId());
        node.put("type", message.type());
        message.parent().ifPresent(parent -> PartsJson.reference(parent, node.putObject("parent")));
        PartsJson.content(message.content(), node);
        PartsJson.put(node.putObject("sender").put("type", message.sender().type()), "name", message.sender().name());
        message.recipient().ifPresent(recipient -> PartsJson
                .put(node.putObject("recipient").put("type", recipient.type()), "name", recipient.name()));
        PartsJson.attributes(message.attributes(), node);
        message.sent().ifPresent(sent -> node.put("sent", sent.toString()));
    }

    static ConversationDetails read(JsonNode node) {
        ConversationDetails details = ConversationDetails.none()
                .withTranscript(JsonFields.objects(node.path("transcript"), DetailsJson::transcriptMessage));
        details = JsonFields.with(details, JsonFields.text(node, "conversationContact"),
                ConversationDetails::withConversationContact);
        details = JsonFields.with(details, JsonFields.text(node, "lookupContact"), ConversationDetails::withLookupContact);
        details = JsonFields.with(details, JsonFields.text(node, "entryPoint"), ConversationDetails::withEntryPoint);
        details = JsonFields.with(details, JsonFields.object(node, "customer", DetailsJson::customer),
                ConversationDetails::withCustomer);
        details = JsonFields.with(details, JsonFields.object(node, "clientInfo", DetailsJson::clientInfo),
                ConversationDetails::withClientInfo);
        return JsonFields.with(details, JsonFields.object(node, "preferredAgent",
                agent -> PreferredAgent.of(JsonFields.text(agent, "id"), JsonFields.text(agent, "userName"))),
                ConversationDetails::withPreferredAgent);
    }

    private static ClientInfo clientInfo(JsonNode info) {
        return ClientInfo.of(JsonFields.number(info, "timeOffset"), JsonFields.text(info, "referrerName"),
                JsonFields.text(info, "referrerUrl"));
    }

    private static Customer customer(JsonNode node) {
        return Customer.of(JsonFields.text(node, "name"), JsonFields.text(node, "type"),
                JsonFields.objects(node.path("attributes"),
                        attribute -> Attribute.of(attribute.path("name").asText(""), attribute.path("value").asText(""))),
                JsonFields.objects(node.path("contacts"), contact -> Contact.of(contact.path("type").asText(""),
                        JsonFields.text(contact, "subType"), contact.path("address").asText(""))));
    }

    private static TranscriptMessage transcriptMessage(JsonNode node) {
        JsonNode sender = node.path("sender");
        TranscriptMessage message = TranscriptMessage.of(JsonFields.text(node, "type").orElse(""), PartsJson.content(node),
                Sender.of(sender.path("type").asText(""), JsonFields.text(sender, "name"), Optional.empty()))
                .withAttributes(PartsJson.attributes(node));
        message = JsonFields.with(message, JsonFields.text(node, "messageId"), TranscriptMessage::withMessageId);
        message = JsonFields.with(message, JsonFields.object(node, "parent", PartsJson::reference),
                TranscriptMessage::withParent);
        message = JsonFields.with(message, JsonFields.object(node, "recipient", recipient -> Recipient
                .of(recipient.path("type").asText(""), JsonFields.text(recipient, "name"), Optional.empty())),
                TranscriptMessage::withRecipient);
        return JsonFields.with(message, JsonFields.text(node, "sent").map(Instant::parse), TranscriptMessage::withSent);
    }
}
