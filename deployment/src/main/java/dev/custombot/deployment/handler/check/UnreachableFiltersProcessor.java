package dev.custombot.deployment.handler.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.deployment.bot.LeftOutBuildItem;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.said.MadeClasses;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Refuses filters of the application that can be no beans, unless it makes them by itself: CDI passes over them without a word. */
class UnreachableFiltersProcessor {

    @BuildStep
    void refuse(CombinedIndexBuildItem combined, BeanDiscoveryFinishedBuildItem beans, LeftOutBuildItem leftOut,
            ApplicationArchivesBuildItem archives, BuildProducer<ValidationErrorBuildItem> errors) {
        IndexView application = archives.getRootArchive().getIndex();
        Set<DotName> beanClasses = beans.beanStream().classBeans().stream().map(bean -> bean.getBeanClass())
                .collect(Collectors.toSet());
        List<ClassInfo> unreachable = combined.getIndex().getAllKnownImplementations(HandlerDotNames.MESSAGE_FILTER).stream()
                .filter(type -> application.getClassByName(type.name()) != null && !type.isAbstract())
                .filter(type -> !beanClasses.contains(type.name()) && !leftOut.has(type))
                .filter(type -> mistake(type).isPresent()).toList();
        if (!unreachable.isEmpty()) {
            Set<DotName> made = MadeClasses.of(application);
            unreachable.stream().filter(type -> !made.contains(type.name())).forEach(type -> errors.produce(
                    new ValidationErrorBuildItem(new IllegalStateException(
                            type.name() + ", which is a MessageFilter: " + mistake(type).orElseThrow()))));
        }
    }

    private static Optional<String> mistake(ClassInfo type) {
        return BeanObstacle.ofKind(type, "filter").or(() -> BeanObstacle.ofConstructors(type));
    }
}
