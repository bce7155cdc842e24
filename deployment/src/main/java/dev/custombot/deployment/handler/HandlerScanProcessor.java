package dev.custombot.deployment.handler;

import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;

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
        for (AnnotationInstance annotation : index.getIndex().getAnnotations(HandlerDotNames.ON_MESSAGE)) {
            if (annotation.target().kind() != AnnotationTarget.Kind.METHOD) {
                continue;
            }
            MethodInfo method = annotation.target().asMethod();
            beanOf(beans, method.declaringClass()).ifPresentOrElse(
                    bean -> handlers.produce(new HandlerMethodBuildItem(bean, method)),
                    () -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException("@OnMessage on "
                            + method.declaringClass().name() + "#" + method.name()
                            + ": the class is not a bean; declare the handler in a concrete class that is not nested "
                            + "(unless static)"))));
        }
    }

    private static Optional<BeanInfo> beanOf(BeanDiscoveryFinishedBuildItem beans, ClassInfo declaringClass) {
        return beans.beanStream().classBeans().filter(bean -> bean.getBeanClass().equals(declaringClass.name()))
                .stream().findFirst();
    }
}
