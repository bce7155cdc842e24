package dev.custombot.runtime.dispatch.handler;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

/**
 * Every published message type: as what it is received, and how a bot sends it. {@code custom.…} types are not
 * listed: they are received as a class of the team's own, sent by {@link Reply#custom}.
 */
public final class MessageCatalogue {

    /**
     * A message type.
     *
     * @param type the type's name on the wire
     * @param contentClass the class of a handler's parameter that takes its content
     * @param content reads the content; throws {@link MalformedContentException}
     * @param method the method of {@link Reply} that makes one, too; {@code of} where the content does not
     */
    public record Entry(String type, Class<?> contentClass, Function<IncomingMessage, Object> content,
            Optional<String> method) {}

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

    static {
        add(Text.class, Text::of, "text", MessageType.TEXT);
        add(Typing.class, Typing::of, "typing", MessageType.TYPING_START);
        add(Typing.class, Typing::of, "typingEnd", MessageType.TYPING_END);
        add(Escalation.class, Escalation::of, "escalate", MessageType.ESCALATION_TRANSFER);
        add(Escalation.class, Escalation::of, "of", MessageType.ESCALATION_REQUEST);
        add(PagePush.class, PagePush::of, "pagePush", MessageType.PAGE_PUSH);
        addAll(ConversationChange.class, ConversationChange::of, MessageType.CONVERSATION_STATE);
        add(ConversationEnd.class, ConversationEnd::of, "end", MessageType.CONVERSATION_END);
        addAll(ListPicker.class, json(ListPicker.class), MessageType.LIST_PICKER);
        add(QuickReply.class, json(QuickReply.class), "quickReply", MessageType.QUICK_REPLY);
        addAll(Template.class, json(Template.class), MessageType.TEMPLATE);
        addAll(TimePicker.class, json(TimePicker.class), MessageType.TIME_PICKER);
        addAll(RichLink.class, json(RichLink.class), MessageType.RICH_LINK);
        addAll(Form.class, json(Form.class), MessageType.FORM);
        addAll(Payment.class, json(Payment.class), MessageType.PAYMENT);
        addAll(App.class, json(App.class), MessageType.APP);
        addAll(SignIn.class, json(SignIn.class), MessageType.AUTHENTICATION);
        addAll(AgentEvent.class, AgentEvent::of, MessageType.AGENT_JOIN, MessageType.AGENT_EXIT, MessageType.AGENT_AVAILABLE,
                MessageType.AGENT_UNAVAILABLE, MessageType.AGENT_ACTIVE, MessageType.AGENT_INACTIVE,
                MessageType.AGENT_TRANSFER);
        addAll(Transfer.class, Transfer::of, MessageType.BOT_TRANSFER, MessageType.QUEUE_TRANSFER);
        addAll(AuthenticationEvent.class, AuthenticationEvent::of, MessageType.AUTHENTICATION_START,
                MessageType.AUTHENTICATION_SUCCESS, MessageType.AUTHENTICATION_FAILURE, MessageType.AUTHENTICATION_ACCEPT,
                MessageType.AUTHENTICATION_REJECT);
        addAll(CustomerInfo.class, CustomerInfo::of, MessageType.CUSTOMER_INFO);
        addAll(CustomerEvent.class, CustomerEvent::of, MessageType.CUSTOMER_ACTIVE, MessageType.CUSTOMER_INACTIVE,
                MessageType.CUSTOMER_EXIT, MessageType.CUSTOMER_BLOCK);
        addAll(CobrowseStart.class, CobrowseStart::of, MessageType.COBROWSE_START);
        addAll(Receipt.class, Receipt::of, MessageType.STATUS_READ, MessageType.STATUS_DELIVERED);
        addAll(ErrorReport.class, ErrorReport::of, MessageType.ERROR);
        addAll(Deletion.class, Deletion::of, MessageType.DELETE_SOFT, MessageType.DELETE_PERMANENT, MessageType.UNDO);
    }

    private MessageCatalogue() {}

    /** All of them. */
    public static List<Entry> entries() {
        return List.copyOf(ENTRIES.values());
    }

    public static Optional<Entry> find(String type) {
        return Optional.ofNullable(ENTRIES.get(type));
    }

    /** The types whose content a class is; empty for every other class. */
    public static Set<String> typesOf(String contentClassName) {
        return ENTRIES.values().stream().filter(entry -> entry.contentClass().getName().equals(contentClassName))
                .map(Entry::type).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void addAll(Class<?> contentClass, Function<IncomingMessage, Object> content, String... types) {
        List.of(types).forEach(type -> put(type, contentClass, content, Optional.empty()));
    }

    private static void add(Class<?> contentClass, Function<IncomingMessage, Object> content, String method, String type) {
        put(type, contentClass, content, Optional.of(method));
    }

    private static void put(String type, Class<?> contentClass, Function<IncomingMessage, Object> content,
            Optional<String> method) {
        ENTRIES.put(type, new Entry(type, contentClass, content, method));
    }

    private static Function<IncomingMessage, Object> json(Class<? extends RichContent> contentClass) {
        return message -> RichContent.parse(contentClass, message.content().json()
                .orElseThrow(() -> new MalformedContentException(contentClass)));
    }
}
