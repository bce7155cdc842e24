package dev.custombot.deployment.handler.check;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.custombot.deployment.bot.Hubs;
import dev.custombot.deployment.handler.declared.DeclaredRetry;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.runtime.dispatch.handler.AnnotatedDuration;
import dev.custombot.runtime.dispatch.handler.HandlerRole;

/** What is wrong with a handler method, each with its mend. */
public final class HandlerMistakes {

    private HandlerMistakes() {}

    public static List<String> of(HandlerMethodBuildItem handler, IndexView index, Hubs hubs) {
        List<String> mistakes = new ArrayList<>();
        checkModifiers(handler.method(), mistakes);
        mistakes.addAll(ThreadMistakes.of(handler.executionAnnotations(), handler.isTransactional()));
        if (handler.isBlockingAsAChannel()) {
            mistakes.add(
                    "its @Blocking is the one for channels (io.smallrye.reactive.messaging.annotations), which nobody reads "
                            + "here; import that of io.smallrye.common.annotation");
        }
        handler.typingDelay().flatMap(text -> duration(AnnotatedDuration.TYPING_INDICATOR, text)).ifPresent(mistakes::add);
        handler.timeout().flatMap(text -> duration(AnnotatedDuration.HANDLER_TIMEOUT, text)).ifPresent(mistakes::add);
        if (handler.role() == HandlerRole.REJECTED_REPLY
                && handler.method().hasDeclaredAnnotation(HandlerDotNames.TYPING_INDICATOR)) {
            mistakes.add("a method with @OnReplyRejected says nothing to the customer; remove @TypingIndicator");
        }
        if (handler.role() == HandlerRole.CONVERSATION_START
                && (handler.method().hasDeclaredAnnotation(HandlerDotNames.TYPING_INDICATOR)
                        || handler.method().hasDeclaredAnnotation(HandlerDotNames.HANDLER_TIMEOUT))) {
            mistakes.add(
                    "a method with @OnConversationStart has the time-out and the typing indicator of the message's handler; put @HandlerTimeout "
                            + "and @TypingIndicator there");
        }
        mistakes.addAll(DeclaredRetry.mistakes(handler));
        if (handler.role() == HandlerRole.MESSAGE) {
            mistakes.addAll(SelectorMistakes.of(handler));
        }
        if (handler.role() == HandlerRole.ANSWER && handler.question().isBlank()) {
            mistakes.add("it names no question; name the one that Reply.ask names");
        }
        if (isSuspendFunction(handler)) {
            mistakes.add("suspend functions are not supported; remove 'suspend' and return a Uni");
        } else {
            mistakes.addAll(ParameterMistakes.of(handler, index));
            HandlerResultType.mistake(handler.role(), handler.returnType(), types -> hubs.refusal(handler.bots(), types))
                    .ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private static Optional<String> duration(AnnotatedDuration kind, String text) {
        try {
            if (!AnnotatedDuration.isExpression(text)) {
                kind.parse(text);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Its last parameter and its result are the Kotlin compiler's. */
    private static boolean isSuspendFunction(HandlerMethodBuildItem handler) {
        List<Type> types = handler.parameterTypes();
        return !types.isEmpty() && types.get(types.size() - 1).name().equals(HandlerDotNames.CONTINUATION);
    }

    private static void checkModifiers(MethodInfo method, List<String> mistakes) {
        if (Modifier.isPrivate(method.flags())) {
            mistakes.add("the method is private and cannot be called without reflection; remove 'private'");
        }
        if (Modifier.isStatic(method.flags())) {
            mistakes.add("the method is static; remove 'static'");
        }
    }
}
