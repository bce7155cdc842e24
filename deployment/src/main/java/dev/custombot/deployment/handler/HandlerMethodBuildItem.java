package dev.custombot.deployment.handler;

import java.util.List;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.builder.item.MultiBuildItem;

/** A method with {@code @OnMessage} on a bean, not yet checked. */
final class HandlerMethodBuildItem extends MultiBuildItem {

    private final BeanInfo bean;
    private final MethodInfo method;

    HandlerMethodBuildItem(BeanInfo bean, MethodInfo method) {
        this.bean = bean;
        this.method = method;
    }

    BeanInfo bean() {
        return bean;
    }

    MethodInfo method() {
        return method;
    }

    List<String> patterns() {
        return List.of(method.annotation(HandlerDotNames.ON_MESSAGE).value().asStringArray());
    }

    /** As it appears in errors, logs and dead letters. */
    String name() {
        return method.declaringClass().name() + "#" + method.name();
    }

    /** The annotations that say on which thread it runs: the method's, or else its class's. */
    List<DotName> executionAnnotations() {
        List<DotName> own = HandlerDotNames.EXECUTION.stream().filter(method::hasDeclaredAnnotation).toList();
        return own.isEmpty()
                ? HandlerDotNames.EXECUTION.stream().filter(method.declaringClass()::hasDeclaredAnnotation).toList()
                : own;
    }
}
