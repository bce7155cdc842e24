package dev.custombot.deployment.handler.declared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The method of a filter that is called, and what says how it runs.
 *
 * @param called empty where its class is not indexed
 * @param classes the filter's class and all that it inherits from
 */
public record FilterMethod(Optional<MethodInfo> called, List<ClassInfo> classes) {

    /** Of {@code MessageFilter}. */
    public static final String NAME = "filter";

    public static FilterMethod of(ClassInfo filter, IndexView index) {
        List<ClassInfo> classes = Supertypes.of(filter, index).stream().map(Supertype::type).toList();
        return new FilterMethod(classes.stream().flatMap(type -> type.methods().stream())
                .filter(method -> NAME.equals(method.name()) && !method.isSynthetic() && !method.isAbstract()).findFirst(),
                classes);
    }

    /** The annotations that say on which thread it runs: those of the nearest place that has any, it, its class, or one it inherits from. */
    public List<DotName> executionAnnotations() {
        Stream<AnnotationTarget> nearest = called.stream().flatMap(method -> Stream.of(method, method.declaringClass()));
        return Stream.concat(nearest, classes.stream())
                .map(place -> HandlerDotNames.EXECUTION.stream().filter(place::hasDeclaredAnnotation).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** On a worker thread otherwise. */
    public boolean isNonBlocking() {
        return executionAnnotations().contains(HandlerDotNames.NON_BLOCKING);
    }

    public boolean isTransactional(IndexView index) {
        return called.filter(method -> Transactions.has(method, classes, index)).isPresent();
    }
}
