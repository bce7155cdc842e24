package dev.custombot.deployment.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jboss.jandex.ClassInfo;

import dev.custombot.deployment.bot.DeclaredBots;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.runtime.bot.HandlersRecorder;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Makes message filters beans, keeps them, and finds those that may run on the event loop. */
class FilterProcessor {

    private static final String METHOD = "filter";

    @BuildStep
    AutoAddScopeBuildItem scope() {
        return AutoAddScopeBuildItem.builder().implementsInterface(HandlerDotNames.MESSAGE_FILTER)
                .defaultScope(BuiltinScope.SINGLETON).unremovable().reason("the class is a MessageFilter").build();
    }

    @BuildStep
    UnremovableBeanBuildItem unremovable() {
        return UnremovableBeanBuildItem.beanTypes(HandlerDotNames.MESSAGE_FILTER);
    }

    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem executionModelAnnotations() {
        return new ExecutionModelAnnotationsAllowedBuildItem(method -> METHOD.equals(method.name())
                && method.declaringClass().interfaceNames().contains(HandlerDotNames.MESSAGE_FILTER));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem filters(BeanArchiveIndexBuildItem index, HandlersRecorder recorder) {
        Map<String, List<String>> bots = new LinkedHashMap<>();
        List<String> nonBlocking = new ArrayList<>();
        for (ClassInfo filter : index.getIndex().getAllKnownImplementations(HandlerDotNames.MESSAGE_FILTER)) {
            bots.put(filter.name().toString(), List.copyOf(DeclaredBots.of(filter, index.getIndex())));
            if (isNonBlocking(filter)) {
                nonBlocking.add(filter.name().toString());
            }
        }
        return SyntheticBeanBuildItem.configure(FilterTable.class).scope(Singleton.class).unremovable()
                .runtimeValue(recorder.filters(bots, nonBlocking)).done();
    }

    private static boolean isNonBlocking(ClassInfo filter) {
        return filter.hasDeclaredAnnotation(HandlerDotNames.NON_BLOCKING) || filter.methods().stream()
                .anyMatch(method -> METHOD.equals(method.name())
                        && method.hasDeclaredAnnotation(HandlerDotNames.NON_BLOCKING));
    }
}
