package dev.custombot.deployment.handler;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.TypingDelay;

/** What is wrong with a handler method, each with its mend. */
final class HandlerMistakes {

    private HandlerMistakes() {}

    static List<String> of(HandlerMethodBuildItem handler, IndexView index) {
        List<String> mistakes = new ArrayList<>();
        checkModifiers(handler.method(), mistakes);
        if (handler.executionAnnotations().size() > 1) {
            mistakes.add("@Blocking, @NonBlocking and @RunOnVirtualThread exclude one another; keep one of them");
        }
        handler.typingDelay().flatMap(HandlerMistakes::typingDelay).ifPresent(mistakes::add);
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

    private static Optional<String> typingDelay(String delay) {
        try {
            if (!TypingDelay.isExpression(delay)) {
                TypingDelay.parse(delay);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
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
