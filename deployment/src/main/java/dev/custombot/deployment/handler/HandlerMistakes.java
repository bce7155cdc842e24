package dev.custombot.deployment.handler;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.custombot.MessageType;
import dev.custombot.runtime.dispatch.HandlerParameter;

/** What is wrong with a handler method, each with its mend. */
final class HandlerMistakes {

    private HandlerMistakes() {}

    static List<String> of(HandlerMethodBuildItem handler) {
        List<String> mistakes = new ArrayList<>();
        checkModifiers(handler.method(), mistakes);
        checkExecutionModel(handler, mistakes);
        if (handler.patterns().isEmpty()) {
            mistakes.add("it names no message type; name at least one, or \"*\" for all");
        }
        handler.patterns().forEach(pattern -> MessageTypePatterns.mistake(pattern).ifPresent(mistakes::add));
        handler.method().parameterTypes().forEach(type -> checkParameter(handler, type, mistakes));
        HandlerResultType.mistake(handler.method().returnType()).ifPresent(mistakes::add);
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

    private static void checkExecutionModel(HandlerMethodBuildItem handler, List<String> mistakes) {
        if (handler.executionAnnotations().size() > 1) {
            mistakes.add("@Blocking, @NonBlocking and @RunOnVirtualThread exclude one another; keep one of them");
        }
    }

    private static boolean isCustomContent(HandlerMethodBuildItem handler, Type type) {
        return type.kind() == Type.Kind.CLASS && !type.name().toString().startsWith("java.")
                && handler.patterns().stream().allMatch(pattern -> pattern.startsWith(MessageType.CUSTOM_PREFIX));
    }

    private static void checkParameter(HandlerMethodBuildItem handler, Type type, List<String> mistakes) {
        Optional<HandlerParameter> parameter = HandlerParameter.of(type.name().toString());
        if (parameter.isEmpty()) {
            if (!isCustomContent(handler, type)) {
                mistakes.add("a parameter of type " + type.name() + " is not supported; use "
                        + String.join(", ", HandlerParameter.classNames()) + ", or, where all types start with \""
                        + MessageType.CUSTOM_PREFIX + "\", one class of your own that its JSON binds to");
            }
            return;
        }
        parameter.get().messageType().ifPresent(contentOf -> handler.patterns().stream()
                .filter(pattern -> !pattern.equals(contentOf))
                .forEach(pattern -> mistakes.add("a message of type \"" + pattern + "\" has no "
                        + type.name().withoutPackagePrefix() + ", which is the content of \"" + contentOf
                        + "\"; take IncomingMessage instead, or handle only \"" + contentOf + "\"")));
    }
}
