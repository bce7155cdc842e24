package dev.custombot.runtime.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.Conversation;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Sender;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

/** What a handler's parameter may be, and for which message types. */
public enum HandlerParameter {

    MESSAGE(IncomingMessage.class, null),
    CONVERSATION(Conversation.class, null),
    SENDER(Sender.class, null),
    TEXT(Text.class, MessageType.TEXT),
    QUICK_REPLY(QuickReply.class, MessageType.QUICK_REPLY),
    LIST_PICKER(ListPicker.class, MessageType.LIST_PICKER),
    /** The content of a {@code custom.…} message, as a class of the team's own. */
    CUSTOM_CONTENT(Object.class, null);

    private final Class<?> parameterClass;
    private final String messageType;

    HandlerParameter(Class<?> parameterClass, String messageType) {
        this.parameterClass = parameterClass;
        this.messageType = messageType;
    }

    public Class<?> parameterClass() {
        return parameterClass;
    }

    /** The only message type that has this content; empty for what every message has. */
    public Optional<String> messageType() {
        return Optional.ofNullable(messageType);
    }

    /** The one with this class; a team's own classes are not among them. */
    public static Optional<HandlerParameter> of(String className) {
        return ofTheApi().filter(parameter -> parameter.parameterClass.getName().equals(className)).findFirst();
    }

    public static List<String> classNames() {
        return ofTheApi().map(parameter -> parameter.parameterClass.getSimpleName()).toList();
    }

    private static Stream<HandlerParameter> ofTheApi() {
        return Arrays.stream(values()).filter(parameter -> parameter != CUSTOM_CONTENT);
    }
}
