package dev.custombot.runtime.dispatch.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.message.AgentEvent;
import dev.custombot.message.App;
import dev.custombot.message.AuthenticationEvent;
import dev.custombot.message.CobrowseStart;
import dev.custombot.message.ConversationChange;
import dev.custombot.message.ConversationEnd;
import dev.custombot.message.CustomerEvent;
import dev.custombot.message.CustomerInfo;
import dev.custombot.message.Deletion;
import dev.custombot.message.ErrorReport;
import dev.custombot.message.Escalation;
import dev.custombot.message.Form;
import dev.custombot.message.ListPicker;
import dev.custombot.message.MalformedContentException;
import dev.custombot.message.PagePush;
import dev.custombot.message.Payment;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Receipt;
import dev.custombot.message.RichContent;
import dev.custombot.message.RichLink;
import dev.custombot.message.SignIn;
import dev.custombot.message.Template;
import dev.custombot.message.Text;
import dev.custombot.message.TimePicker;
import dev.custombot.message.Transfer;
import dev.custombot.message.Typing;
import dev.custombot.runtime.hub.egain.RoleTable;

/**
 * Every published message type: as what it is received, who may send it, and how a bot sends it. {@code custom.…} types are not
 * listed: they are received as a class of the team's own, sent by {@link Reply#custom}, and everybody may send them.
 */
public final class MessageCatalogue {

    /**
     * A message type.
     *
     * @param type the type's name on the wire
     * @param contentClass the class of a handler's parameter that takes its content
     * @param content reads the content; throws {@link MalformedContentException}
     * @param senders the client applications that may send it; empty when the hub publishes no rule: then everybody may
     * @param builder the method of {@link Reply} that makes one; empty when a custom_bot may not send it
     */
    public record Entry(String type, Class<?> contentClass, Function<IncomingMessage, Object> content, Set<String> senders,
            Optional<String> builder) {}

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

    static {
        sent(Text.class, Text::of, "text", MessageType.TEXT);
        sent(Typing.class, Typing::of, "typing", MessageType.TYPING_START);
        sent(Typing.class, Typing::of, "typingEnd", MessageType.TYPING_END);
        sent(Escalation.class, Escalation::of, "escalate", MessageType.ESCALATION_TRANSFER);
        sent(Escalation.class, Escalation::of, "of", MessageType.ESCALATION_REQUEST);
        sent(PagePush.class, PagePush::of, "pagePush", MessageType.PAGE_PUSH);
        received(ConversationChange.class, ConversationChange::of, MessageType.CONVERSATION_STATE);
        sent(ConversationEnd.class, ConversationEnd::of, "end", MessageType.CONVERSATION_END);
        rich(ListPicker.class, "listPicker", MessageType.LIST_PICKER);
        rich(QuickReply.class, "quickReply", MessageType.QUICK_REPLY);
        rich(Template.class, "rich", MessageType.TEMPLATE);
        rich(TimePicker.class, "rich", MessageType.TIME_PICKER);
        rich(RichLink.class, "rich", MessageType.RICH_LINK);
        rich(Form.class, "rich", MessageType.FORM);
        rich(Payment.class, "rich", MessageType.PAYMENT);
        rich(App.class, "rich", MessageType.APP);
        rich(SignIn.class, "rich", MessageType.AUTHENTICATION);
        received(AgentEvent.class, AgentEvent::of, MessageType.AGENT_JOIN, MessageType.AGENT_AVAILABLE,
                MessageType.AGENT_UNAVAILABLE, MessageType.AGENT_TRANSFER);
        sent(AgentEvent.class, AgentEvent::of, "of", MessageType.AGENT_EXIT, MessageType.AGENT_ACTIVE,
                MessageType.AGENT_INACTIVE);
        sent(Transfer.class, Transfer::of, "of", MessageType.BOT_TRANSFER);
        received(Transfer.class, Transfer::of, MessageType.QUEUE_TRANSFER);
        received(AuthenticationEvent.class, AuthenticationEvent::of, MessageType.AUTHENTICATION_SUCCESS,
                MessageType.AUTHENTICATION_FAILURE);
        sent(AuthenticationEvent.class, AuthenticationEvent::of, "of", MessageType.AUTHENTICATION_START,
                MessageType.AUTHENTICATION_ACCEPT, MessageType.AUTHENTICATION_REJECT);
        sent(CustomerInfo.class, CustomerInfo::of, "customerInfo", MessageType.CUSTOMER_INFO);
        received(CustomerEvent.class, CustomerEvent::of, MessageType.CUSTOMER_ACTIVE, MessageType.CUSTOMER_INACTIVE);
        sent(CustomerEvent.class, CustomerEvent::of, "of", MessageType.CUSTOMER_EXIT, MessageType.CUSTOMER_BLOCK);
        sent(CobrowseStart.class, CobrowseStart::of, "of", MessageType.COBROWSE_START);
        sent(Receipt.class, Receipt::of, "receipt", MessageType.STATUS_READ, MessageType.STATUS_DELIVERED);
        sent(ErrorReport.class, ErrorReport::of, "error", MessageType.ERROR);
        received(Deletion.class, Deletion::of, MessageType.DELETE_SOFT, MessageType.DELETE_PERMANENT, MessageType.UNDO);
    }

    private MessageCatalogue() {}

    /** All of them. */
    public static List<Entry> entries() {
        return List.copyOf(ENTRIES.values());
    }

    /** The names of all of them. */
    public static List<String> types() {
        return List.copyOf(ENTRIES.keySet());
    }

    public static Optional<Entry> find(String type) {
        return Optional.ofNullable(ENTRIES.get(type));
    }

    /** The types whose content a class is; empty for every other class. */
    public static Set<String> typesOf(String contentClassName) {
        return ENTRIES.values().stream().filter(entry -> entry.contentClass().getName().equals(contentClassName))
                .map(Entry::type).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static void received(Class<?> contentClass, Function<IncomingMessage, Object> content, String... types) {
        List.of(types).forEach(type -> ENTRIES.put(type,
                new Entry(type, contentClass, content, RoleTable.senders(type), Optional.empty())));
    }

    private static void sent(Class<?> contentClass, Function<IncomingMessage, Object> content, String builder,
            String... types) {
        List.of(types).forEach(type -> ENTRIES.put(type,
                new Entry(type, contentClass, content, RoleTable.senders(type), Optional.of(builder))));
    }

    private static void rich(Class<? extends RichContent> contentClass, String builder, String type) {
        sent(contentClass, message -> RichContent.parse(contentClass, message.content().json()
                .orElseThrow(() -> new MalformedContentException(contentClass))), builder, type);
    }
}
