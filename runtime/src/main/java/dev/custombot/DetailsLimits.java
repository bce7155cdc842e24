package dev.custombot;

import java.util.List;

import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.PreferredAgent;

/** Checks what a bot tells about a conversation and its customer. */
final class DetailsLimits {

    private static final List<String> CUSTOMER_TYPES = List.of("individual");
    private static final List<String> CONTACT_TYPES = List.of("email", "phone", "facebookId", "twitterId", "appleOpaqueId",
            "other");
    private static final List<String> CONTACT_SUB_TYPES = List.of("mobile", "office", "home");
    private static final List<String> CONTACT_KINDS = List.of("email", "phone.mobile", "phone.office", "phone.home",
            "facebookId", "twitterId", "appleOpaqueId", "other");

    private DetailsLimits() {}

    static void check(ConversationDetails details) {
        details.conversationContact().ifPresent(
                kind -> ReplyLimits.requireOneOf("The contact of a conversation", kind, CONTACT_KINDS));
        details.lookupContact().ifPresent(
                kind -> ReplyLimits.requireOneOf("The contact to look a customer up by", kind, CONTACT_KINDS));
        details.entryPoint().ifPresent(id -> Limits.requireText("The id of an entry point", id, Limits.ENTRY_POINT_ID_LENGTH));
        details.preferredAgent().ifPresent(DetailsLimits::checkAgent);
        details.customer().ifPresent(DetailsLimits::checkCustomer);
        details.clientInfo().ifPresent(DetailsLimits::checkClient);
    }

    private static void checkAgent(PreferredAgent agent) {
        agent.id().ifPresent(id -> Limits.requireText("The id of an agent", id, Limits.PREFERRED_AGENT_ID_LENGTH));
        agent.userName().ifPresent(
                name -> Limits.requireText("The user name of an agent", name, Limits.PREFERRED_AGENT_USER_NAME_LENGTH));
        if (agent.id().or(agent::userName).isEmpty()) {
            throw new RefusedReplyException("A preferred agent needs an id or a user name");
        }
    }

    private static void checkClient(ClientInfo client) {
        client.referrerName().ifPresent(name -> Limits.requireText("A referrer's name", name, Limits.REFERRER_NAME_LENGTH));
        client.referrerUrl().ifPresent(url -> Limits.requireText("A referrer's address", url, Limits.REFERRER_URL_LENGTH));
        int offset = client.timeOffset().orElse(0);
        if (offset < Limits.MIN_TIME_OFFSET || offset > Limits.MAX_TIME_OFFSET) {
            throw new RefusedReplyException(
                    "A time offset is " + Limits.MIN_TIME_OFFSET + " to " + Limits.MAX_TIME_OFFSET + " minutes");
        }
    }

    private static void checkCustomer(Customer customer) {
        customer.name().ifPresent(name -> Limits.requireText("A customer's name", name, Limits.CUSTOMER_NAME_LENGTH));
        customer.type().ifPresent(type -> ReplyLimits.requireOneOf("The type of a customer", type, CUSTOMER_TYPES));
        Limits.requireAtMost("Attributes of a customer", customer.attributes(), Limits.CUSTOMER_ATTRIBUTES);
        for (Attribute attribute : customer.attributes()) {
            Limits.requireText("The name of an attribute", attribute.name(), Limits.ATTRIBUTE_NAME_LENGTH);
            Limits.requireText("The value of attribute " + attribute.name(), attribute.value(),
                    Limits.CUSTOMER_ATTRIBUTE_VALUE_LENGTH);
        }
        Limits.requireAtMost("Contacts of a customer", customer.contacts(), Limits.CONTACTS);
        for (Contact contact : customer.contacts()) {
            ReplyLimits.requireOneOf("The type of a contact", contact.type(), CONTACT_TYPES);
            contact.subType().ifPresent(
                    subType -> ReplyLimits.requireOneOf("The sub-type of a contact", subType, CONTACT_SUB_TYPES));
            Limits.requireText("The address of a contact", contact.address(), Limits.CONTACT_ADDRESS_LENGTH);
        }
    }
}
