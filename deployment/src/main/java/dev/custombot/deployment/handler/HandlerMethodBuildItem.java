package dev.custombot.deployment.handler;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.custombot.deployment.bot.DeclaredBots;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.TypingDelay;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.builder.item.MultiBuildItem;

/** A method of a bean with an annotation that makes it a handler, not yet checked. */
final class HandlerMethodBuildItem extends MultiBuildItem {

    private final BeanInfo bean;
    private final MethodInfo method;
    private final HandlerRole role;
    private final List<AnnotationInstance> annotations;

    /** @param annotations those of the role, several only for messages */
    HandlerMethodBuildItem(BeanInfo bean, MethodInfo method, HandlerRole role, List<AnnotationInstance> annotations) {
        this.bean = bean;
        this.method = method;
        this.role = role;
        this.annotations = annotations;
    }

    BeanInfo bean() {
        return bean;
    }

    /** The bots that it works for. */
    Set<String> bots(IndexView index) {
        return DeclaredBots.of(bean.getTarget().orElseThrow().asClass(), index);
    }

    MethodInfo method() {
        return method;
    }

    HandlerRole role() {
        return role;
    }

    /** The messages it takes, of a handler for messages. */
    List<DeclaredSelector> selectors() {
        return role == HandlerRole.MESSAGE ? annotations.stream().flatMap(DeclaredSelector::of).toList() : List.of();
    }

    /** The message types it takes, of a handler for messages. */
    List<String> patterns() {
        return selectors().stream().map(DeclaredSelector::pattern).toList();
    }

    /** The question whose answer it takes; empty for all but handlers for answers. */
    String question() {
        return role == HandlerRole.ANSWER ? annotations.get(0).value().asString() : "";
    }

    /** After which time the customer sees that the bot is writing, as it is written; empty when nothing is said about it. */
    Optional<String> typingDelay() {
        AnnotationInstance indicator = method.annotation(HandlerDotNames.TYPING_INDICATOR);
        if (indicator == null) {
            indicator = method.declaringClass().declaredAnnotation(HandlerDotNames.TYPING_INDICATOR);
        }
        if (indicator == null) {
            return Optional.empty();
        }
        return Optional.of(indicator.value() == null ? TypingDelay.DEFAULT : indicator.value().asString());
    }

    /** As it appears in errors, logs and dead letters. */
    String name() {
        return method.declaringClass().name() + "#" + method.name();
    }

    /** The same with the annotation, as the beginning of an error. */
    String describe() {
        return "@" + HandlerDotNames.ROLES.get(role).withoutPackagePrefix() + " on " + name();
    }

    /** The annotations that say on which thread it runs: the method's, or else its class's. */
    List<DotName> executionAnnotations() {
        List<DotName> own = HandlerDotNames.EXECUTION.stream().filter(method::hasDeclaredAnnotation).toList();
        return own.isEmpty()
                ? HandlerDotNames.EXECUTION.stream().filter(method.declaringClass()::hasDeclaredAnnotation).toList()
                : own;
    }
}
