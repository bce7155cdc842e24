package dev.custombot;

import java.util.List;

/**
 * The message types that a conversation hub delivers, as published by eGain's Conversation Manager API v3; the content of each
 * is a class of {@code dev.custombot.message}.
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
    public static final String AGENT_JOIN = "agent.join";
    public static final String AGENT_EXIT = "agent.exit";
    public static final String AGENT_AVAILABLE = "agent.available";
    public static final String AGENT_UNAVAILABLE = "agent.unavailable";
    public static final String AGENT_ACTIVE = "agent.active";
    public static final String AGENT_INACTIVE = "agent.inactive";
    public static final String AGENT_TRANSFER = "agent.transfer";
    public static final String BOT_TRANSFER = "bot.transfer";
    public static final String QUEUE_TRANSFER = "queue.transfer";
    public static final String AUTHENTICATION_START = "authentication.start";
    public static final String AUTHENTICATION_SUCCESS = "authentication.success";
    public static final String AUTHENTICATION_FAILURE = "authentication.failure";
    public static final String AUTHENTICATION_ACCEPT = "authentication.accept";
    public static final String AUTHENTICATION_REJECT = "authentication.reject";
    public static final String CUSTOMER_INFO = "customer.info";
    public static final String CUSTOMER_ACTIVE = "customer.active";
    public static final String CUSTOMER_INACTIVE = "customer.inactive";
    public static final String CUSTOMER_EXIT = "customer.exit";
    public static final String CUSTOMER_BLOCK = "customer.block";
    public static final String COBROWSE_START = "cobrowse.start";
    public static final String STATUS_READ = "status.read";
    public static final String STATUS_DELIVERED = "status.delivered";
    public static final String ERROR = "error";
    public static final String DELETE_SOFT = "delete.soft";
    public static final String DELETE_PERMANENT = "delete.permanent";
    public static final String UNDO = "undo";

    /** What the type of a team's own messages starts with. */
    public static final String CUSTOM_PREFIX = "custom.";

    private static final List<String> KNOWN = List.of(TEXT, TYPING_START, TYPING_END, ESCALATION_TRANSFER, ESCALATION_REQUEST,
            PAGE_PUSH, CONVERSATION_STATE, CONVERSATION_END, LIST_PICKER, QUICK_REPLY, TEMPLATE, TIME_PICKER, RICH_LINK, FORM,
            PAYMENT, APP, AUTHENTICATION, AGENT_JOIN, AGENT_EXIT, AGENT_AVAILABLE, AGENT_UNAVAILABLE, AGENT_ACTIVE,
            AGENT_INACTIVE, AGENT_TRANSFER, BOT_TRANSFER, QUEUE_TRANSFER, AUTHENTICATION_START, AUTHENTICATION_SUCCESS,
            AUTHENTICATION_FAILURE, AUTHENTICATION_ACCEPT, AUTHENTICATION_REJECT, CUSTOMER_INFO, CUSTOMER_ACTIVE,
            CUSTOMER_INACTIVE, CUSTOMER_EXIT, CUSTOMER_BLOCK, COBROWSE_START, STATUS_READ, STATUS_DELIVERED, ERROR, DELETE_SOFT,
            DELETE_PERMANENT, UNDO);

    private MessageType() {}

    /** Every published type, without the {@code custom.…} ones. */
    public static List<String> known() {
        return KNOWN;
    }

    /** Whether the type is a published one or a {@code custom.…} one. */
    public static boolean isKnown(String type) {
        return KNOWN.contains(type) || isCustom(type);
    }

    /** Whether the type is a team's own: {@code custom.} and at least one more character. */
    public static boolean isCustom(String type) {
        return type.startsWith(CUSTOM_PREFIX) && type.length() > CUSTOM_PREFIX.length();
    }
}
