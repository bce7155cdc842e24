package dev.custombot.deployment.handler;

import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem.BeanClassAnnotationExclusion;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Makes classes with handlers beans, and keeps them. */
class HandlerBeanProcessor {

    @BuildStep
    AutoAddScopeBuildItem scope() {
        return AutoAddScopeBuildItem.builder().containsAnnotations(HandlerDotNames.ON_MESSAGE)
                .defaultScope(BuiltinScope.SINGLETON).reason("the class has a method with @OnMessage").build();
    }

    @BuildStep
    UnremovableBeanBuildItem unremovable() {
        return new UnremovableBeanBuildItem(new BeanClassAnnotationExclusion(HandlerDotNames.ON_MESSAGE));
    }

    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem executionModelAnnotations() {
        return new ExecutionModelAnnotationsAllowedBuildItem(
                method -> method.hasDeclaredAnnotation(HandlerDotNames.ON_MESSAGE));
    }
}
