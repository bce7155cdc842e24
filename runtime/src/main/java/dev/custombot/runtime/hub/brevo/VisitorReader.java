package dev.custombot.runtime.hub.brevo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Account;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.hub.ReceivedAccount;
import dev.custombot.runtime.hub.ReceivedAccount.ReceivedChannel;
import dev.custombot.runtime.hub.ReceivedConversation;
import dev.custombot.runtime.record.JsonFields;

/** Reads the conversation of an event, which is all that there is with one visitor. */
final class VisitorReader {

    private VisitorReader() {}

    static Conversation conversation(String id, JsonNode event, List<TranscriptMessage> transcript) {
        JsonNode visitor = event.path("visitor");
        return new ReceivedConversation(id, account(visitor), Optional.empty(), Optional.empty(),
                JsonFields.text(visitor, "groupId"), JsonFields.object(event, "visitor", VisitorReader::customer),
                JsonFields.object(event, "conversationStartPage", VisitorReader::page), Optional.empty(), Optional.empty(),
                Optional.empty(), transcript);
    }

    /** As agents see it; Brevo makes one up for those whom it does not know. */
    static Optional<String> name(JsonNode event) {
        return JsonFields.text(event.path("visitor"), "displayedName");
    }

    /** The channel by which the visitor came. */
    private static Optional<Account> account(JsonNode visitor) {
        return JsonFields.text(visitor, "source").map(source -> new ReceivedAccount(
                JsonFields.text(visitor, "sourceChannelRef").orElse(""),
                Optional.of(new ReceivedChannel(source, Optional.empty(), Optional.empty())), Optional.empty(),
                Optional.empty()));
    }

    private static Customer customer(JsonNode visitor) {
        JsonNode attributes = visitor.path("attributes").isObject()
                ? visitor.path("attributes")
                : visitor.path("contactAttributes");
        List<Attribute> known = new ArrayList<>();
        attributes.properties().stream().filter(attribute -> MessageParts.isScalar(attribute.getValue()))
                .forEach(attribute -> known.add(Attribute.of(attribute.getKey(), attribute.getValue().asText())));
        JsonFields.text(visitor, "conversationLanguage").or(() -> JsonFields.text(visitor, "browserLanguage"))
                .ifPresent(language -> known.add(Attribute.of("language", language)));
        return Customer.of(JsonFields.text(visitor, "displayedName"), Optional.empty(), known, contacts(attributes));
    }

    private static List<Contact> contacts(JsonNode attributes) {
        List<Contact> contacts = new ArrayList<>();
        JsonFields.text(attributes, "EMAIL").map(Contact::email).ifPresent(contacts::add);
        for (String number : List.of("SMS", "WHATSAPP")) {
            JsonFields.text(attributes, number).map(found -> Contact.phone("mobile", found))
                    .filter(found -> !contacts.contains(found)).ifPresent(contacts::add);
        }
        return contacts;
    }

    private static ClientInfo page(JsonNode page) {
        return ClientInfo.of(OptionalInt.empty(), JsonFields.text(page, "title"), JsonFields.text(page, "link"));
    }
}
