package dev.custombot.deployment.handler;

import java.util.HashSet;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.custombot.deployment.handler.check.BeanObstacle;
import dev.custombot.deployment.handler.declared.HandlerClassesBuildItem;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.HandlerMethods;
import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.BeanArchivePredicateBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Makes classes with handlers beans, wherever Quarkus has an index of them. */
class HandlerBeanProcessor {

    @BuildStep
    HandlerClassesBuildItem classes(CombinedIndexBuildItem index) {
        Set<DotName> names = new HashSet<>();
        for (DotName annotation : HandlerDotNames.HANDLERS) {
            for (AnnotationInstance instance : index.getIndex().getAnnotations(annotation)) {
                if (instance.target().kind() == AnnotationTarget.Kind.METHOD) {
                    addWithHeirs(instance.target().asMethod().declaringClass(), index.getIndex(), names);
                }
            }
        }
        return new HandlerClassesBuildItem(names);
    }

    private static void addWithHeirs(ClassInfo declaring, IndexView index, Set<DotName> names) {
        if (names.add(declaring.name())) {
            index.getAllKnownSubclasses(declaring.name()).forEach(heir -> names.add(heir.name()));
            index.getAllKnownSubinterfaces(declaring.name()).forEach(heir -> names.add(heir.name()));
            index.getAllKnownImplementations(declaring.name()).forEach(heir -> names.add(heir.name()));
        }
    }

    /** Without it, a library whose classes have no scope would not be looked at. */
    @BuildStep
    BeanArchivePredicateBuildItem archives(HandlerClassesBuildItem classes) {
        return new BeanArchivePredicateBuildItem(
                archive -> classes.names().stream().anyMatch(name -> archive.getIndex().getClassByName(name) != null));
    }

    @BuildStep
    AutoAddScopeBuildItem scope(HandlerClassesBuildItem classes) {
        return AutoAddScopeBuildItem.builder()
                .match((type, annotations, index) -> classes.names().contains(type.name()) && BeanObstacle.canBeBean(type))
                .defaultScope(BuiltinScope.SINGLETON).reason("the class has handlers of messages").build();
    }

    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem executionModelAnnotations(HandlerClassesBuildItem classes,
            CombinedIndexBuildItem index) {
        // The compiler copies annotations to the methods that it makes for generic ones.
        return new ExecutionModelAnnotationsAllowedBuildItem(
                method -> HandlerMethods.isAnnotated(method) || classes.names().contains(method.declaringClass().name())
                        && (method.isSynthetic() || HandlerMethods.of(method.declaringClass(), index.getIndex()).stream()
                                .anyMatch(handler -> handler.called().equals(method))));
    }
}
