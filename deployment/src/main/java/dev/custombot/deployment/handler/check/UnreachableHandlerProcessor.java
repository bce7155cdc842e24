package dev.custombot.deployment.handler.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.deployment.handler.declared.HandlerClassesBuildItem;
import dev.custombot.deployment.handler.declared.HandlerMethods;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Refuses handlers that no bean can have. A class that could be a bean, and is none, was left out on purpose: by a build
 * profile, say.
 */
class UnreachableHandlerProcessor {

    @BuildStep
    void unreachable(HandlerClassesBuildItem classes, CombinedIndexBuildItem combined, BeanDiscoveryFinishedBuildItem beans,
            ApplicationArchivesBuildItem archives, BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView index = combined.getIndex();
        Set<DotName> beanClasses = beans.beanStream().classBeans().stream().map(bean -> bean.getBeanClass())
                .collect(Collectors.toSet());
        classes.names().stream().sorted().map(index::getClassByName).filter(type -> !beanClasses.contains(type.name()))
                .forEach(type -> mistake(type, index, archives.getRootArchive().getIndex())
                        .ifPresent(mistake -> errors.produce(new ValidationErrorBuildItem(
                                new IllegalStateException(handler(type) + ": " + mistake)))));
    }

    private static Optional<String> mistake(ClassInfo type, IndexView index, IndexView application) {
        if (BeanObstacle.canBeBean(type)) {
            return BeanObstacle.ofConstructors(type);
        }
        if (!HandlerMethods.declaresAny(type)) {
            return Optional.empty();
        }
        // A library may have base classes that this application does not need.
        boolean needed = application.getClassByName(type.name()) != null;
        return BeanObstacle.ofKind(type, "handler").or(() -> needed && heirs(type, index).noneMatch(BeanObstacle::canBeBean)
                ? Optional.of("the class is not a bean, and no class that could be one inherits from it; "
                        + (type.isInterface() ? "implement it by a class" : "extend it by a class that is not abstract")
                        + ", or move the handler to one")
                : Optional.empty());
    }

    private static Stream<ClassInfo> heirs(ClassInfo type, IndexView index) {
        return (type.isInterface() ? index.getAllKnownImplementations(type.name()) : index.getAllKnownSubclasses(type.name()))
                .stream();
    }

    /** The first one, as a place to look at. */
    private static String handler(ClassInfo type) {
        List<String> own = type.methods().stream().filter(HandlerMethods::isAnnotated)
                .map(method -> type.name() + "#" + method.name()).toList();
        return own.isEmpty() ? type.name() + ", which inherits handlers" : own.get(0);
    }
}
