package dev.custombot.deployment.handler;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.jandex.DotName;

import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem.BeanClassAnnotationExclusion;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Makes classes with handlers beans, and keeps them. */
class HandlerBeanProcessor {

    private static final List<DotName> ANNOTATIONS = Stream
            .of(HandlerDotNames.ROLES.values(), List.of(HandlerDotNames.ON_MESSAGES)).flatMap(Collection::stream).toList();

    @BuildStep
    List<AutoAddScopeBuildItem> scopes() {
        return ANNOTATIONS.stream().map(annotation -> AutoAddScopeBuildItem.builder().containsAnnotations(annotation)
                .defaultScope(BuiltinScope.SINGLETON)
                .reason("the class has a method with @" + annotation.withoutPackagePrefix()).build()).toList();
    }

    @BuildStep
    List<UnremovableBeanBuildItem> unremovable() {
        return ANNOTATIONS.stream()
                .map(annotation -> new UnremovableBeanBuildItem(new BeanClassAnnotationExclusion(annotation))).toList();
    }

    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem executionModelAnnotations() {
        return new ExecutionModelAnnotationsAllowedBuildItem(
                method -> ANNOTATIONS.stream().anyMatch(method::hasDeclaredAnnotation));
    }
}
