package dev.custombot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which client applications may send which types, as eGain's Conversation Manager API v3 publishes it. */
final class RoleTable {

    private static final Set<String> EVERYBODY = Set.of("customer", "egain_agent", "custom_agent", "egain_bot", "custom_bot");
    private static final Set<String> AGENTS_AND_BOTS = Set.of("egain_agent", "custom_agent", "egain_bot", "custom_bot");
    private static final Set<String> AGENTS = Set.of("egain_agent", "custom_agent");
    private static final Set<String> CUSTOMERS = Set.of("customer");
    private static final Map<String, Set<String>> SENDERS = new HashMap<>();

    static {
        allow(EVERYBODY, MessageType.TEXT, MessageType.TYPING_START, MessageType.TYPING_END, MessageType.CUSTOMER_INFO,
                MessageType.ERROR, MessageType.CONVERSATION_END);
        allow(AGENTS_AND_BOTS, MessageType.ESCALATION_TRANSFER, MessageType.PAGE_PUSH, MessageType.LIST_PICKER,
                MessageType.QUICK_REPLY, MessageType.TEMPLATE, MessageType.TIME_PICKER, MessageType.RICH_LINK,
                MessageType.FORM, MessageType.PAYMENT, MessageType.APP, MessageType.AUTHENTICATION);
        allow(AGENTS, MessageType.CONVERSATION_STATE, "agent.join", "agent.available", "agent.unavailable", "agent.transfer",
                "queue.transfer");
        allow(CUSTOMERS, "authentication.success", "authentication.failure", "customer.active", "customer.inactive",
                "delete.soft", "delete.permanent", "undo");
    }

    private RoleTable() {}

    /** The published senders of a type; empty when there is no published rule. */
    static Set<String> senders(String type) {
        return SENDERS.getOrDefault(type, Set.of());
    }

    private static void allow(Set<String> senders, String... types) {
        List.of(types).forEach(type -> SENDERS.put(type, senders));
    }
}
