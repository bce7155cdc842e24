package dev.custombot.deployment.handler;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.custombot.deployment.bot.DeclaredBots;
import dev.custombot.runtime.dispatch.handler.AnnotatedDuration;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.builder.item.MultiBuildItem;

/** A method of a bean, its own or inherited, with an annotation that makes it a handler, not yet checked. */
final class HandlerMethodBuildItem extends MultiBuildItem {

    private final BeanInfo bean;
    private final InheritedMethod method;
    private final HandlerRole role;
    private final List<AnnotationInstance> annotations;

    /** @param annotations those of the role, several only for messages */
    HandlerMethodBuildItem(BeanInfo bean, InheritedMethod method, HandlerRole role, List<AnnotationInstance> annotations) {
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

    /** The one that is called. */
    MethodInfo method() {
        return method.called();
    }

    List<Type> parameterTypes() {
        return method.parameterTypes();
    }

    Type returnType() {
        return method.returnType();
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
        return nearest(HandlerDotNames.TYPING_INDICATOR).map(indicator -> indicator.value() == null
                ? AnnotatedDuration.TYPING_DEFAULT
                : indicator.value().asString());
    }

    /** How long a run may take, as it is written; empty when nothing is said about it. */
    Optional<String> timeout() {
        return nearest(HandlerDotNames.HANDLER_TIMEOUT).map(timeout -> timeout.value().asString());
    }

    /** How often it is called again: what is written at the nearest place that says anything about it. */
    List<DeclaredRetry> retries() {
        return method.places().map(DeclaredRetry::of).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private Optional<AnnotationInstance> nearest(DotName annotation) {
        return method.places().filter(place -> place.hasDeclaredAnnotation(annotation))
                .map(place -> place.declaredAnnotation(annotation)).findFirst();
    }

    /** The bean's class and the method, as in logs and dead letters. */
    String name() {
        return bean.getBeanClass() + "#" + method().name();
    }

    /** The annotation and the method where it is declared, as the beginning of an error. */
    String describe() {
        DotName declaring = method().declaringClass().name();
        return "@" + HandlerDotNames.ROLES.get(role).withoutPackagePrefix() + " on " + declaring + "#" + method().name()
                + (declaring.equals(bean.getBeanClass()) ? "" : ", which " + bean.getBeanClass() + " inherits");
    }

    /** Whether only another package than the bean's may call it. */
    boolean isOfOtherPackage() {
        return method.isOfOtherPackage();
    }

    /** The annotations that say on which thread it runs: those of the nearest place that has any. */
    List<DotName> executionAnnotations() {
        return method.places().map(HandlerMethodBuildItem::executionAnnotations).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
    }

    private static List<DotName> executionAnnotations(AnnotationTarget place) {
        return HandlerDotNames.EXECUTION.stream().filter(place::hasDeclaredAnnotation).toList();
    }

    /** Whether it runs in a transaction, which is not inherited by an overriding method. */
    boolean isTransactional() {
        return method().hasDeclaredAnnotation(HandlerDotNames.TRANSACTIONAL)
                || method.classes().stream().anyMatch(type -> type.hasDeclaredAnnotation(HandlerDotNames.TRANSACTIONAL));
    }
}
