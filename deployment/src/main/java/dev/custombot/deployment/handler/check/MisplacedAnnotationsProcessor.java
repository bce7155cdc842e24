package dev.custombot.deployment.handler.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.custombot.deployment.handler.declared.HandlerClassesBuildItem;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.HandlerMethods;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Refuses what says something about handlers where there is none: who wrote it counts on it. */
class MisplacedAnnotationsProcessor {

    /** In the application's own classes only: nobody can mend those of a library. */
    @BuildStep
    void refuse(HandlerClassesBuildItem classes, CombinedIndexBuildItem combined, ApplicationArchivesBuildItem archives,
            BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView index = combined.getIndex();
        Set<String> read = methodsOfHandlers(classes.names(), index);
        for (DotName annotation : HandlerDotNames.ABOUT_HANDLERS) {
            for (AnnotationInstance instance : archives.getRootArchive().getIndex().getAnnotations(annotation)) {
                mistake(instance.target(), classes.names(), read, index).ifPresent(mistake -> errors.produce(
                        new ValidationErrorBuildItem(new IllegalStateException("@" + name(annotation) + " on " + mistake))));
            }
        }
    }

    /** The handlers, and what they override. */
    private static Set<String> methodsOfHandlers(Set<DotName> classes, IndexView index) {
        return classes.stream().map(index::getClassByName)
                .flatMap(type -> HandlerMethods.of(type, index).stream())
                .flatMap(handler -> handler.declarations().stream()).map(MisplacedAnnotationsProcessor::key)
                .collect(Collectors.toSet());
    }

    private static Optional<String> mistake(AnnotationTarget target, Set<DotName> classes, Set<String> read, IndexView index) {
        if (target.kind() == Kind.METHOD) {
            MethodInfo method = target.asMethod();
            // The compiler copies annotations to the methods that it makes for generic ones.
            return method.isSynthetic() || HandlerMethods.isAnnotated(method) || read.contains(key(method))
                    ? Optional.empty()
                    : Optional.of(method.declaringClass().name() + "#" + method.name()
                            + ": the method is no handler, so nobody reads it; write it on a handler or its class");
        }
        ClassInfo type = target.asClass();
        Set<DotName> family = new HashSet<>(Set.of(type.name()));
        index.getAllKnownSubclasses(type.name()).forEach(heir -> family.add(heir.name()));
        index.getAllKnownImplementations(type.name()).forEach(heir -> family.add(heir.name()));
        return family.stream().anyMatch(classes::contains)
                ? Optional.empty()
                : Optional.of(type.name() + ": the class has no handlers, so nobody reads it; write it on one that has");
    }

    private static String key(MethodInfo method) {
        return method.declaringClass().name() + "#" + method.name() + method.descriptor();
    }

    /** As it is written: the container of a repeated one is nobody's word. */
    private static String name(DotName annotation) {
        return annotation.withoutPackagePrefix().replaceFirst("\\$List$", "");
    }
}
