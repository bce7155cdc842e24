package dev.custombot.runtime.hub.egain.wire;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.TranscriptMessage;

/** Writes what a bot tells about a conversation. */
public final class DetailsWriter {

    private DetailsWriter() {}

    public static void write(ConversationDetails details, ObjectNode conversation) {
        details.conversationContact().ifPresent(contact -> conversation.put("conversationContact", contact));
        details.lookupContact().ifPresent(contact -> conversation.put("lookupContact", contact));
        details.entryPoint().ifPresent(id -> conversation.putObject("entryPoint").put("id", id));
        details.customer().ifPresent(customer -> customer(customer, conversation.putObject("customer")));
        details.clientInfo().ifPresent(info -> {
            ObjectNode node = conversation.putObject("clientInfo");
            info.timeOffset().ifPresent(offset -> node.put("timeOffset", offset));
            info.referrerName().ifPresent(name -> node.put("referrerName", name));
            info.referrerUrl().ifPresent(url -> node.put("referrerUrl", url));
        });
        details.preferredAgent().ifPresent(agent -> {
            ObjectNode node = conversation.putObject("preferredAgent");
            agent.id().ifPresent(id -> node.put("id", id));
            agent.userName().ifPresent(name -> node.put("userName", name));
        });
        transcript(details.transcript(), conversation);
    }

    private static void customer(Customer customer, ObjectNode node) {
        customer.name().ifPresent(name -> node.put("name", name));
        customer.type().ifPresent(type -> node.put("type", type));
        if (!customer.attributes().isEmpty()) {
            ArrayNode attributes = node.putArray("attributes");
            for (Attribute attribute : customer.attributes()) {
                attributes.addObject().put("name", attribute.name()).put("value", attribute.value());
            }
        }
        if (!customer.contacts().isEmpty()) {
            ArrayNode contacts = node.putObject("contacts").putArray("contact");
            for (Contact contact : customer.contacts()) {
                ObjectNode contactNode = contacts.addObject().put("type", contact.type());
                contact.subType().ifPresent(subType -> contactNode.put("subType", subType));
                contactNode.put("address", contact.address());
            }
        }
    }

    private static void transcript(List<TranscriptMessage> transcript, ObjectNode conversation) {
        if (transcript.isEmpty()) {
            return;
        }
        ArrayNode messages = conversation.putObject("messages").putArray("message");
        for (TranscriptMessage message : transcript) {
            ObjectNode node = messages.addObject();
            message.messageId().ifPresent(id -> node.put("messageId", id));
            node.putObject("type").put("value", message.type());
            message.parent().ifPresent(parent -> RequestWriter.parent(node, parent));
            RequestWriter.content(node, message.content());
            participant(node.putObject("sender"), message.sender().type(), message.sender().name().orElse(""));
            message.recipient().ifPresent(recipient -> participant(
                    node.putObject("recipients").putArray("recipient").addObject(), recipient.type(),
                    recipient.name().orElse("")));
            RequestWriter.attributes(node, message.attributes());
            message.sent().ifPresent(sent -> node.put("sent", sent.toString()));
        }
    }

    private static void participant(ObjectNode node, String type, String name) {
        node.put("type", type).putObject("participant").put("name", name);
    }
}
