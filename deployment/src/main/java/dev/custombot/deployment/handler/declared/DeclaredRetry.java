package dev.custombot.deployment.handler.declared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import dev.custombot.runtime.dispatch.handler.AnnotatedRetry;
import dev.custombot.runtime.dispatch.handler.HandlerRole;

/**
 * How often a handler is called again, as it is written for some exceptions.
 *
 * @param exceptions those that it is for; {@code Throwable} when it names none
 */
public record DeclaredRetry(List<DotName> exceptions, AnnotatedRetry retry) {

    private static final Set<HandlerRole> NEVER_RETRIED = Set.of(HandlerRole.FAILURE, HandlerRole.REJECTED_REPLY);

    /** Those of a method or a class. */
    static List<DeclaredRetry> of(AnnotationTarget place) {
        Stream<AnnotationInstance> single = Stream.ofNullable(place.declaredAnnotation(HandlerDotNames.HANDLER_RETRY));
        Stream<AnnotationInstance> several = Stream.ofNullable(place.declaredAnnotation(HandlerDotNames.HANDLER_RETRIES))
                .flatMap(list -> Stream.of(list.value().asNestedArray()));
        return Stream.concat(single, several).map(DeclaredRetry::of).toList();
    }

    private static DeclaredRetry of(AnnotationInstance annotation) {
        AnnotationValue on = annotation.value("on");
        List<DotName> exceptions = on == null ? List.of() : Stream.of(on.asClassArray()).map(Type::name).toList();
        AnnotationValue maxRetries = annotation.value("maxRetries");
        AnnotationValue maxDuration = annotation.value("maxDuration");
        AnnotationValue forever = annotation.value("forever");
        return new DeclaredRetry(exceptions.isEmpty() ? List.of(HandlerDotNames.THROWABLE) : exceptions, new AnnotatedRetry(
                maxRetries == null ? AnnotatedRetry.UNSAID : maxRetries.asInt(),
                maxDuration == null ? "" : maxDuration.asString(),
                forever != null && forever.asBoolean()));
    }

    /** What is wrong with those of a handler, each with its mend. */
    public static List<String> mistakes(HandlerMethodBuildItem handler) {
        List<String> mistakes = new ArrayList<>();
        Set<DotName> seen = new HashSet<>();
        for (DeclaredRetry declared : handler.retries()) {
            mistakes.addAll(declared.retry.mistakes());
            declared.exceptions.stream().filter(exception -> !seen.add(exception)).forEach(exception -> mistakes.add(
                    "two @HandlerRetry are for " + exception + "; keep one of them"));
        }
        if (NEVER_RETRIED.contains(handler.role()) && !of(handler.method()).isEmpty()) {
            mistakes.add("a method with @" + HandlerDotNames.ROLES.get(handler.role()).withoutPackagePrefix()
                    + " is not called again when it fails; remove @HandlerRetry");
        }
        return mistakes;
    }
}
