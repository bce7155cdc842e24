package dev.custombot.deployment.handler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import dev.custombot.MessageType;
import dev.custombot.deployment.handler.declared.DeclaredParameter;
import dev.custombot.deployment.handler.declared.DeclaredSelector;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.runtime.dispatch.handler.HandlerParameter.Kind;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;

/** What is wrong with the parameters of a handler, each with its mend. */
final class ParameterMistakes {

    private static final String RICH_PREFIX = "richMessage.";

    private ParameterMistakes() {}

    static List<String> of(HandlerMethodBuildItem handler, IndexView index) {
        List<String> mistakes = new ArrayList<>();
        Set<DotName> contents = new TreeSet<>();
        int exceptions = 0;
        int customContents = 0;
        for (Type type : handler.parameterTypes()) {
            Optional<DeclaredParameter> parameter = DeclaredParameter.of(handler, type, index);
            if (parameter.isEmpty() || !fits(parameter.get().kind(), handler.role())) {
                mistakes.add(unsupported(handler, type, index));
            } else if (parameter.get().kind() == Kind.TYPED_CONTENT) {
                mistakes.addAll(otherContent(handler, type));
                contents.add(type.name());
            } else if (parameter.get().kind() == Kind.EXCEPTION) {
                exceptions++;
            } else if (parameter.get().kind() == Kind.CUSTOM_CONTENT) {
                customContents++;
                OwnClass.unbindable(type, index).ifPresent(mistakes::add);
            } else if (parameter.get().kind() == Kind.STATE) {
                mistakes.addAll(OwnState.mistakes(type.asParameterizedType().arguments().get(0), index));
            }
        }
        if (handler.role() == HandlerRole.ANSWER && contents.size() > 1) {
            mistakes.add("it takes several contents, and an answer has one; take Answer instead");
        }
        if (exceptions > 1) {
            mistakes.add("it takes several exceptions; take the one whose class it handles");
        }
        if (customContents > 1) {
            mistakes.add("it takes several classes of your own, and a message's JSON binds to one; inject beans into fields");
        }
        return mistakes;
    }

    private static boolean fits(Kind kind, HandlerRole role) {
        return switch (kind) {
            case REJECTED_REPLY -> role == HandlerRole.REJECTED_REPLY;
            case ANSWER -> role == HandlerRole.ANSWER;
            case STARTED_CONVERSATION -> role == HandlerRole.CONVERSATION_OPENED;
            case ANSWER_VALUE -> role == HandlerRole.ANSWER;
            case TYPED_CONTENT -> role == HandlerRole.MESSAGE || role == HandlerRole.ANSWER;
            case CUSTOM_CONTENT -> role == HandlerRole.MESSAGE;
            default -> role != HandlerRole.REJECTED_REPLY;
        };
    }

    private static String unsupported(HandlerMethodBuildItem handler, Type type, IndexView index) {
        if (OwnClass.isBean(type, index) || type.name().equals(HandlerDotNames.CONVERSATIONS)) {
            return "a parameter of type " + type + " is not supported; inject the bean into a field or the constructor";
        }
        String mend = switch (handler.role()) {
            case REJECTED_REPLY -> "RejectedReply";
            case ANSWER -> "Answer, a String, the content of a text or of a rich message, " + common();
            case CONVERSATION_OPENED -> "StartedConversation, " + common();
            case FAILURE -> "an exception, " + common();
            case UNHANDLED, CONVERSATION_START -> common();
            case MESSAGE ->
                text(handler, type) + common() + ", the content of the message type, or, where all types start with \""
                        + MessageType.CUSTOM_PREFIX + "\", one class of your own that its JSON binds to";
        };
        return "a parameter of type " + type + " is not supported; use " + place(handler, type) + mend;
    }

    /** Where that is told. */
    private static String place(HandlerMethodBuildItem handler, Type type) {
        return type.name().equals(HandlerDotNames.CUSTOMER) && fits(Kind.CONVERSATION, handler.role())
                ? "Conversation, whose customer() it is, "
                : "";
    }

    /** What was meant by a string. */
    private static String text(HandlerMethodBuildItem handler, Type type) {
        boolean text = type.name().equals(DotName.STRING_NAME)
                && handler.selectors().stream().allMatch(selector -> selector.pattern().equals(MessageType.TEXT));
        return text ? "Text, " : "";
    }

    private static String common() {
        return String.join(", ", Kind.commonNames()) + ", a @ConversationScoped bean";
    }

    private static List<String> otherContent(HandlerMethodBuildItem handler, Type type) {
        Set<String> contentOf = MessageCatalogue.typesOf(type.name().toString());
        if (handler.role() == HandlerRole.ANSWER) {
            return contentOf.stream().anyMatch(ParameterMistakes::isAnswer)
                    ? List.of()
                    : List.of("no answer has a " + type.name().withoutPackagePrefix()
                            + ": answers are texts and rich messages; take Answer instead");
        }
        return handler.selectors().stream().filter(selector -> !isCovered(selector, contentOf))
                .map(selector -> "a message of type \"" + selector.pattern() + "\" has no "
                        + type.name().withoutPackagePrefix() + ", which is the content of \""
                        + String.join("\", \"", contentOf) + "\"; take IncomingMessage instead, or handle only "
                        + (contentOf.size() == 1 ? "that type" : "those types"))
                .distinct().toList();
    }

    private static boolean isAnswer(String type) {
        return type.equals(MessageType.TEXT) || type.startsWith(RICH_PREFIX);
    }

    /** Whether everything that the selector takes has the content. */
    private static boolean isCovered(DeclaredSelector selector, Set<String> contentOf) {
        List<String> taken = MessageType.known().stream().filter(selector::takesType).toList();
        return !taken.isEmpty() && contentOf.containsAll(taken)
                && !MessageType.CUSTOM_PREFIX.startsWith(selector.pattern().replace("*", ""));
    }
}
