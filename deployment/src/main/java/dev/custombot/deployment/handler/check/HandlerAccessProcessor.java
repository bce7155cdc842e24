package dev.custombot.deployment.handler.check;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jboss.jandex.DotName;

import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import io.quarkus.arc.deployment.CompletedApplicationClassPredicateBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Refuses inherited handlers that the bean's generated classes could not call. */
class HandlerAccessProcessor {

    @BuildStep
    void validate(List<HandlerMethodBuildItem> handlers, CompletedApplicationClassPredicateBuildItem application,
            BuildProducer<ValidationErrorBuildItem> errors) {
        for (HandlerMethodBuildItem handler : handlers) {
            mistake(handler, application).ifPresent(mistake -> errors.produce(
                    new ValidationErrorBuildItem(new IllegalStateException(handler.describe() + ": " + mistake))));
        }
    }

    private static Optional<String> mistake(HandlerMethodBuildItem handler, Predicate<DotName> application) {
        int flags = handler.method().flags();
        if (Modifier.isPublic(flags) || Modifier.isPrivate(flags) || Modifier.isStatic(flags)) {
            return Optional.empty();
        }
        // Dev mode and tests load the application's classes apart from those of libraries.
        if (application.test(handler.bean().getBeanClass()) && !application.test(handler.method().declaringClass().name())) {
            return Optional
                    .of("the method is of a library and not public, so that the application cannot call it; make it public");
        }
        return handler.isOfOtherPackage()
                ? Optional.of("the method can only be called from its own package; make it public or protected")
                : Optional.empty();
    }
}
