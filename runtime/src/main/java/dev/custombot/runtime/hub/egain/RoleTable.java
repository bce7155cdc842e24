package dev.custombot.runtime.hub.egain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.SendableTypes;

/** Which client applications may send which types, as eGain's Conversation Manager API v3 publishes it. */
public final class RoleTable {

    private static final Set<String> EVERYBODY = Set.copyOf(Sender.TYPES);
    private static final Set<String> AGENTS_AND_BOTS = Set.of(Sender.EGAIN_AGENT, Sender.CUSTOM_AGENT, Sender.EGAIN_BOT,
            Sender.CUSTOM_BOT);
    private static final Set<String> AGENTS = Set.of(Sender.EGAIN_AGENT, Sender.CUSTOM_AGENT);
    private static final Set<String> CUSTOMERS = Set.of(Sender.CUSTOMER);
    private static final Map<String, Set<String>> SENDERS = new HashMap<>();

    static {
        allow(EVERYBODY, MessageType.TEXT, MessageType.TYPING_START, MessageType.TYPING_END, MessageType.CUSTOMER_INFO,
                MessageType.ERROR, MessageType.CONVERSATION_END);
        allow(AGENTS_AND_BOTS, MessageType.ESCALATION_TRANSFER, MessageType.PAGE_PUSH, MessageType.LIST_PICKER,
                MessageType.QUICK_REPLY, MessageType.TEMPLATE, MessageType.TIME_PICKER, MessageType.RICH_LINK,
                MessageType.FORM, MessageType.PAYMENT, MessageType.APP, MessageType.AUTHENTICATION);
        allow(AGENTS, MessageType.CONVERSATION_STATE, MessageType.AGENT_JOIN, MessageType.AGENT_AVAILABLE,
                MessageType.AGENT_UNAVAILABLE, MessageType.AGENT_TRANSFER, MessageType.QUEUE_TRANSFER);
        allow(CUSTOMERS, MessageType.AUTHENTICATION_SUCCESS, MessageType.AUTHENTICATION_FAILURE, MessageType.CUSTOMER_ACTIVE,
                MessageType.CUSTOMER_INACTIVE, MessageType.DELETE_SOFT, MessageType.DELETE_PERMANENT, MessageType.UNDO);
    }

    private RoleTable() {}

    /** The published senders of a type; empty when there is no published rule. */
    public static Set<String> senders(String type) {
        return SENDERS.getOrDefault(type, Set.of());
    }

    public static boolean maySend(String senderType, String type) {
        Set<String> senders = senders(type);
        return senders.isEmpty() || senders.contains(senderType);
    }

    /** What a custom_bot may send. */
    static final class ForBots implements SendableTypes {

        @Override
        public boolean include(String type) {
            return maySend(Sender.CUSTOM_BOT, type);
        }

        @Override
        public String rule(String type) {
            return "By the hub's role table a custom_bot may not send '" + type + "'; only "
                    + String.join(", ", senders(type).stream().sorted().toList()) + " may";
        }
    }

    private static void allow(Set<String> senders, String... types) {
        List.of(types).forEach(type -> SENDERS.put(type, senders));
    }
}
