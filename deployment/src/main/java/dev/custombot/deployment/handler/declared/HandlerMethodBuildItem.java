package dev.custombot.deployment.handler.declared;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.custombot.runtime.dispatch.handler.AnnotatedDuration;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.builder.item.MultiBuildItem;

/** A method of a bean, its own or inherited, with an annotation that makes it a handler, not yet checked. */
public final class HandlerMethodBuildItem extends MultiBuildItem {

    private final BeanInfo bean;
    private final Set<String> bots;
    private final InheritedMethod method;
    private final HandlerRole role;
    private final List<AnnotationInstance> annotations;
    private final boolean transactional;

    /**
     * @param bots those that it works for
     * @param annotations those of the role, several only for messages
     * @param index knows the stereotypes and bindings that say more of it
     */
    public HandlerMethodBuildItem(BeanInfo bean, Set<String> bots, InheritedMethod method, HandlerRole role,
            List<AnnotationInstance> annotations, IndexView index) {
        this.bean = bean;
        this.bots = Collections.unmodifiableSet(new LinkedHashSet<>(bots));
        this.method = method;
        this.role = role;
        this.annotations = annotations;
        this.transactional = Transactions.has(method.called(), method.classes(), index);
    }

    public BeanInfo bean() {
        return bean;
    }

    /** The bots that it works for. */
    public Set<String> bots() {
        return bots;
    }

    /** The one that is called. */
    public MethodInfo method() {
        return method.called();
    }

    public List<Type> parameterTypes() {
        return method.parameterTypes();
    }

    public Type returnType() {
        return method.returnType();
    }

    public HandlerRole role() {
        return role;
    }

    /** The messages it takes, of a handler for messages. */
    public List<DeclaredSelector> selectors() {
        return role == HandlerRole.MESSAGE ? annotations.stream().flatMap(DeclaredSelector::of).toList() : List.of();
    }

    /** The message types it takes, of a handler for messages. */
    public List<String> patterns() {
        return selectors().stream().map(DeclaredSelector::pattern).toList();
    }

    /** The question whose answer it takes; empty for all but handlers for answers. */
    public String question() {
        return role == HandlerRole.ANSWER ? annotations.get(0).value().asString() : "";
    }

    /** After which time the customer sees that the bot is writing, as it is written; empty when nothing is said about it. */
    public Optional<String> typingDelay() {
        return nearest(HandlerDotNames.TYPING_INDICATOR).map(indicator -> indicator.value() == null
                ? AnnotatedDuration.TYPING_DEFAULT
                : indicator.value().asString());
    }

    /** How long a run may take, as it is written; empty when nothing is said about it. */
    public Optional<String> timeout() {
        return nearest(HandlerDotNames.HANDLER_TIMEOUT).map(timeout -> timeout.value().asString());
    }

    /** How often it is called again: what is written at the nearest place that says anything about it. */
    public List<DeclaredRetry> retries() {
        return method.places().map(DeclaredRetry::of).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private Optional<AnnotationInstance> nearest(DotName annotation) {
        return method.places().filter(place -> place.hasDeclaredAnnotation(annotation))
                .map(place -> place.declaredAnnotation(annotation)).findFirst();
    }

    /** The bean's class and the method, as in logs and dead letters. */
    public String name() {
        return bean.getBeanClass() + "#" + method().name();
    }

    /** The annotation and the method where it is declared, as the beginning of an error. */
    public String describe() {
        DotName declaring = method().declaringClass().name();
        return "@" + HandlerDotNames.ROLES.get(role).withoutPackagePrefix() + " on " + declaring + "#" + method().name()
                + (declaring.equals(bean.getBeanClass()) ? "" : ", which " + bean.getBeanClass() + " inherits");
    }

    /** Whether only another package than the bean's may call it. */
    public boolean isOfOtherPackage() {
        return method.isOfOtherPackage();
    }

    /** The annotations that say on which thread it runs: those of the nearest place that has any. */
    public List<DotName> executionAnnotations() {
        return method.places().map(HandlerMethodBuildItem::executionAnnotations).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
    }

    /** Whether it has the annotation of the same name that is for channels. */
    public boolean isBlockingAsAChannel() {
        return method.places().anyMatch(place -> place.hasDeclaredAnnotation(HandlerDotNames.BLOCKING_OF_CHANNELS));
    }

    private static List<DotName> executionAnnotations(AnnotationTarget place) {
        return HandlerDotNames.EXECUTION.stream().filter(place::hasDeclaredAnnotation).toList();
    }

    /** Whether it runs in a transaction, which is not inherited by an overriding method. */
    public boolean isTransactional() {
        return transactional;
    }
}
