package dev.custombot;

import java.util.List;
import java.util.Set;

/**
 * The message types that a conversation hub delivers, as published by eGain's Conversation Manager API v3.
 * <p>
 * Types that start with {@link #CUSTOM_PREFIX} belong to the teams that exchange them and need no entry here.
 */
public final class MessageType {

    public static final String TEXT = "text";
    public static final String TYPING_START = "typing.start";
    public static final String TYPING_END = "typing.end";
    public static final String ESCALATION_TRANSFER = "escalation.transfer";
    public static final String ESCALATION_REQUEST = "escalation.request";
    public static final String PAGE_PUSH = "pagePush";
    public static final String CONVERSATION_STATE = "conversation.state";
    public static final String CONVERSATION_END = "conversation.end";
    public static final String LIST_PICKER = "richMessage.listpicker";
    public static final String QUICK_REPLY = "richMessage.quickreply";
    public static final String TEMPLATE = "richMessage.template";
    public static final String TIME_PICKER = "richMessage.timepicker";
    public static final String RICH_LINK = "richMessage.richlink";
    public static final String FORM = "richMessage.form";
    public static final String PAYMENT = "richMessage.payment";
    public static final String APP = "richMessage.app";
    public static final String AUTHENTICATION = "richMessage.authentication";
    public static final String CUSTOMER_INFO = "customer.info";
    public static final String ERROR = "error";

    /** What the type of a team's own messages starts with. */
    public static final String CUSTOM_PREFIX = "custom.";

    private static final List<String> KNOWN = List.of(TEXT, TYPING_START, TYPING_END, ESCALATION_TRANSFER,
            ESCALATION_REQUEST, PAGE_PUSH, CONVERSATION_STATE, CONVERSATION_END, LIST_PICKER, QUICK_REPLY, TEMPLATE,
            TIME_PICKER, RICH_LINK, FORM, PAYMENT, APP, AUTHENTICATION, CUSTOMER_INFO, ERROR,
            "agent.join", "agent.exit", "agent.available", "agent.unavailable", "agent.active", "agent.inactive",
            "agent.transfer", "bot.transfer", "queue.transfer",
            "authentication.start", "authentication.success", "authentication.failure", "authentication.accept",
            "authentication.reject",
            "customer.active", "customer.inactive", "customer.exit", "customer.block",
            "cobrowse.start", "status.read", "status.delivered", "delete.soft", "delete.permanent", "undo");

    private MessageType() {}

    /** Every published type, without the {@code custom.…} ones. */
    public static List<String> known() {
        return KNOWN;
    }

    /** Whether the type is a published one or a {@code custom.…} one. */
    public static boolean isKnown(String type) {
        return KNOWN.contains(type) || isCustom(type);
    }

    /**
     * Whether a client application may send messages of the type, by the hub's published table. Types without a published rule
     * may be sent by everybody.
     *
     * @param senderType the type of the client application, such as {@link Sender#CUSTOM_BOT}
     */
    public static boolean maySend(String senderType, String type) {
        Set<String> senders = RoleTable.senders(type);
        return senders.isEmpty() || senders.contains(senderType);
    }

    /** Whether the type is a team's own: {@code custom.} and at least one more character. */
    public static boolean isCustom(String type) {
        return type.startsWith(CUSTOM_PREFIX) && type.length() > CUSTOM_PREFIX.length();
    }
}
