package dev.custombot.test.inprocess;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

import dev.custombot.ConversationScoped;
import dev.custombot.ConversationState;
import dev.custombot.MessageType;
import dev.custombot.conversation.Attachment;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerParameter.Kind;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;
import dev.custombot.runtime.dispatch.handler.Selector;

/** What handlers' parameters are. */
final class DeclaredParameters {

    private DeclaredParameters() {}

    /** @throws IllegalArgumentException for what a handler cannot take, as the build would say it */
    static HandlerParameter of(String handler, HandlerRole role, List<Selector> selectors, Type type) {
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> argument) {
            if (generic.getRawType() == List.class && argument == Attachment.class) {
                return new HandlerParameter(Kind.ATTACHMENTS, argument);
            }
            if (generic.getRawType() == ConversationState.class) {
                return new HandlerParameter(Kind.STATE, argument);
            }
        }
        if (type instanceof Class<?> plain) {
            return new HandlerParameter(kind(handler, role, selectors, plain), plain);
        }
        throw refused(handler, type);
    }

    private static Kind kind(String handler, HandlerRole role, List<Selector> selectors, Class<?> type) {
        if (type.isAnnotationPresent(ConversationScoped.class)) {
            throw new IllegalArgumentException(handler + " takes a bean with @ConversationScoped, " + type.getName()
                    + ", which only an application has: test it in a @QuarkusTest");
        }
        return Kind.of(type.getName()).orElseGet(() -> {
            if (role == HandlerRole.ANSWER && type == String.class) {
                return Kind.ANSWER_VALUE;
            }
            if (!MessageCatalogue.typesOf(type.getName()).isEmpty()) {
                return Kind.TYPED_CONTENT;
            }
            if (role == HandlerRole.FAILURE && Throwable.class.isAssignableFrom(type)) {
                return Kind.EXCEPTION;
            }
            if (role == HandlerRole.MESSAGE && !type.getName().startsWith("java.") && !type.isPrimitive() && selectors.stream()
                    .allMatch(selector -> selector.pattern().startsWith(MessageType.CUSTOM_PREFIX))) {
                return Kind.CUSTOM_CONTENT;
            }
            throw refused(handler, type);
        });
    }

    private static IllegalArgumentException refused(String handler, Type type) {
        return new IllegalArgumentException(handler + ": a parameter of type " + type.getTypeName()
                + " is not supported; the build would tell what is");
    }
}
