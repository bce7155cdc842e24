package dev.custombot.deployment.devui;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jboss.jandex.IndexView;

import dev.custombot.deployment.handler.HandlerThread;
import dev.custombot.deployment.handler.declared.DeclaredParameter;
import dev.custombot.deployment.handler.declared.DeclaredSelector;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.dev.Words;
import dev.custombot.runtime.dispatch.handler.HandlerRole;

/**
 * What developers are shown of a handler.
 *
 * @param bots that it works for
 * @param role what it is called for
 * @param conditions under which it is called
 * @param thread on which it runs
 * @param name class and method, as in logs and dead letters
 * @param declaredBy the class that has the method's lines
 */
record HandlerLine(List<String> bots, String role, List<String> conditions, String thread, String name, String declaredBy,
        SourceLine source) {

    static HandlerLine of(HandlerMethodBuildItem handler, IndexView index) {
        return new HandlerLine(
                new TreeSet<>(handler.bots()).stream().map(bot -> new BotNames(bot).label()).toList(),
                role(handler.role()), conditions(handler, index), thread(handler), handler.name(),
                handler.method().declaringClass().name().toString(), SourceLine.of(handler.method()));
    }

    private static String role(HandlerRole role) {
        return switch (role) {
            case MESSAGE -> "messages";
            case ANSWER -> "answers";
            case UNHANDLED -> "what no other takes";
            case FAILURE -> "failures";
            case REJECTED_REPLY -> "replies that the hub refused";
            case CONVERSATION_START -> "conversations that a customer begins";
            case CONVERSATION_OPENED -> "conversations that the bot has opened";
        };
    }

    private static List<String> conditions(HandlerMethodBuildItem handler, IndexView index) {
        return switch (handler.role()) {
            case ANSWER -> List.of("question " + handler.question());
            case FAILURE -> List.of(DeclaredParameter.failure(handler, index));
            default -> handler.selectors().stream().map(HandlerLine::condition).toList();
        };
    }

    private static String condition(DeclaredSelector selector) {
        return Words.conditions(selector.pattern(), selector.senders(), selector.intent(), selector.matching(),
                selector.priority(), selector.interrupts());
    }

    private static String thread(HandlerMethodBuildItem handler) {
        return switch (HandlerThread.of(handler)) {
            case WORKER -> "worker";
            case EVENT_LOOP -> "event loop";
            case VIRTUAL_THREAD -> "virtual thread";
        };
    }

    /** Of the JDK's types only: it goes to the page from another class loader than the application's. */
    Map<String, Object> toMap() {
        return Map.of("bots", bots, "role", role, "conditions", conditions, "thread", thread, "name", name, "declaredBy",
                declaredBy, "file", source.file(), "line", source.line(), "lang", source.language());
    }
}
