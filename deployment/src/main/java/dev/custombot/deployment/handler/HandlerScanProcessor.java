package dev.custombot.deployment.handler;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.custombot.runtime.dispatch.handler.HandlerRole;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Finds the handler methods of the application's beans. */
class HandlerScanProcessor {

    @BuildStep
    void scan(BeanArchiveIndexBuildItem index, BeanDiscoveryFinishedBuildItem beans,
            BuildProducer<HandlerMethodBuildItem> handlers, BuildProducer<ValidationErrorBuildItem> errors) {
        for (HandlerRole role : HandlerRole.values()) {
            DotName annotation = HandlerDotNames.ROLES.get(role);
            annotatedMethods(index.getIndex(), annotation).forEach((method, annotations) -> beanOf(beans,
                    method.declaringClass()).ifPresentOrElse(
                            bean -> handlers.produce(new HandlerMethodBuildItem(bean, method, role, annotations)),
                            () -> noBean(annotation, method).ifPresent(errors::produce)));
        }
    }

    private static Map<MethodInfo, List<AnnotationInstance>> annotatedMethods(IndexView index, DotName annotation) {
        Map<MethodInfo, List<AnnotationInstance>> methods = new LinkedHashMap<>();
        for (AnnotationInstance instance : index.getAnnotationsWithRepeatable(annotation, index)) {
            if (instance.target().kind() == AnnotationTarget.Kind.METHOD && !instance.target().asMethod().isSynthetic()) {
                methods.computeIfAbsent(instance.target().asMethod(), method -> new ArrayList<>()).add(instance);
            }
        }
        return methods;
    }

    /** A class that could be a bean, and is none, was left out on purpose: by a build profile, say. */
    private static Optional<ValidationErrorBuildItem> noBean(DotName annotation, MethodInfo method) {
        ClassInfo declaring = method.declaringClass();
        boolean inner = declaring.nestingType() != ClassInfo.NestingType.TOP_LEVEL && !Modifier.isStatic(declaring.flags());
        if (!declaring.isAbstract() && !declaring.isInterface() && !inner) {
            return Optional.empty();
        }
        return Optional.of(new ValidationErrorBuildItem(new IllegalStateException("@" + annotation.withoutPackagePrefix()
                + " on " + declaring.name() + "#" + method.name()
                + ": the class is not a bean; declare the handler in a concrete class that is not nested (unless static)")));
    }

    private static Optional<BeanInfo> beanOf(BeanDiscoveryFinishedBuildItem beans, ClassInfo declaringClass) {
        return beans.beanStream().classBeans().filter(bean -> bean.getBeanClass().equals(declaringClass.name()))
                .stream().findFirst();
    }
}
