package dev.custombot.deployment.handler;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.jandex.DotName;

import dev.custombot.runtime.dispatch.ExecutionModel;
import dev.custombot.runtime.dispatch.Handler;
import dev.custombot.runtime.dispatch.HandlerParameter;
import dev.custombot.runtime.dispatch.Handlers;
import dev.custombot.runtime.dispatch.HandlersRecorder;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.runtime.RuntimeValue;

/** Generates an invoker for each handler and brings them all into the application as one bean. */
class HandlersProcessor {

    @BuildStep
    List<HandlerInvokerBuildItem> invokers(List<HandlerMethodBuildItem> handlers, InvokerFactoryBuildItem factory) {
        return handlers.stream().filter(handler -> HandlerMistakes.of(handler).isEmpty())
                .map(handler -> new HandlerInvokerBuildItem(handler,
                        factory.createInvoker(handler.bean(), handler.method()).withInstanceLookup().build()))
                .toList();
    }

    /** Jackson reaches the teams' own classes by reflection, also in a native image. */
    @BuildStep
    List<ReflectiveHierarchyBuildItem> customContents(List<HandlerInvokerBuildItem> invokers) {
        return invokers.stream().flatMap(item -> item.handler().method().parameterTypes().stream())
                .filter(type -> HandlerParameter.of(type.name().toString()).isEmpty())
                .map(type -> ReflectiveHierarchyBuildItem.builder(type).source("@OnMessage").build()).toList();
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem handlers(List<HandlerInvokerBuildItem> invokers, HandlersRecorder recorder,
            RecorderContext context) {
        List<RuntimeValue<Handler>> handlers = new ArrayList<>();
        for (HandlerInvokerBuildItem item : invokers) {
            handlers.add(recorder.handler(item.handler().name(), item.handler().patterns(), parameters(item.handler()),
                    parameterClasses(item.handler(), context), executionModel(item.handler()),
                    context.newInstance(item.invoker().getClassName())));
        }
        return SyntheticBeanBuildItem.configure(Handlers.class).scope(Singleton.class).unremovable()
                .runtimeValue(recorder.handlers(handlers)).done();
    }

    private static List<HandlerParameter> parameters(HandlerMethodBuildItem handler) {
        return handler.method().parameterTypes().stream()
                .map(type -> HandlerParameter.of(type.name().toString()).orElse(HandlerParameter.CUSTOM_CONTENT)).toList();
    }

    private static List<Class<?>> parameterClasses(HandlerMethodBuildItem handler, RecorderContext context) {
        List<Class<?>> classes = new ArrayList<>();
        handler.method().parameterTypes().forEach(type -> classes.add(context.classProxy(type.name().toString())));
        return classes;
    }

    private static ExecutionModel executionModel(HandlerMethodBuildItem handler) {
        List<DotName> declared = handler.executionAnnotations();
        if (declared.contains(HandlerDotNames.RUN_ON_VIRTUAL_THREAD)) {
            return ExecutionModel.VIRTUAL_THREAD;
        }
        boolean eventLoop = declared.isEmpty()
                ? HandlerResultType.isAsynchronous(handler.method().returnType())
                : declared.contains(HandlerDotNames.NON_BLOCKING);
        return eventLoop ? ExecutionModel.EVENT_LOOP : ExecutionModel.WORKER;
    }
}
