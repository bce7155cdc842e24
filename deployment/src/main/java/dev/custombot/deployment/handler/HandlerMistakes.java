package dev.custombot.deployment.handler;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.custombot.runtime.dispatch.handler.HandlerRole;

/** What is wrong with a handler method, each with its mend. */
final class HandlerMistakes {

    private HandlerMistakes() {}

    static List<String> of(HandlerMethodBuildItem handler, IndexView index) {
        List<String> mistakes = new ArrayList<>();
        checkModifiers(handler.method(), mistakes);
        if (handler.executionAnnotations().size() > 1) {
            mistakes.add("@Blocking, @NonBlocking and @RunOnVirtualThread exclude one another; keep one of them");
        }
        if (handler.hasTypingIndicator() && handler.typingDelay() <= 0) {
            mistakes.add("the delay of @TypingIndicator must be more than 0 milliseconds");
        }
        if (handler.role() == HandlerRole.MESSAGE) {
            mistakes.addAll(SelectorMistakes.of(handler));
        }
        if (handler.role() == HandlerRole.ANSWER && handler.question().isBlank()) {
            mistakes.add("it names no question; name the one that Reply.ask names");
        }
        mistakes.addAll(ParameterMistakes.of(handler, index));
        HandlerResultType.mistake(handler.role(), handler.method().returnType()).ifPresent(mistakes::add);
        return mistakes;
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
