package dev.custombot.test.hub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Customer;

/** Writes customers as the control API takes them. */
final class Customers {

    private Customers() {}

    static Map<String, Object> json(Customer customer) {
        Map<String, Object> json = new HashMap<>();
        customer.name().ifPresent(name -> json.put("name", name));
        customer.type().ifPresent(type -> json.put("type", type));
        json.put("attributes", customer.attributes().stream()
                .map(attribute -> Map.of("name", attribute.name(), "value", attribute.value())).toList());
        List<Map<String, String>> contacts = customer.contacts().stream().map(Customers::contact).toList();
        json.put("contacts", Map.of("contact", contacts));
        return json;
    }

    private static Map<String, String> contact(Contact contact) {
        Map<String, String> json = new HashMap<>(Map.of("type", contact.type(), "address", contact.address()));
        contact.subType().ifPresent(subType -> json.put("subType", subType));
        return json;
    }
}
