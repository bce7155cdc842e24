package dev.custombot.deployment.handler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.jandex.ClassType;
import org.jboss.jandex.IndexView;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.bot.Hubs;
import dev.custombot.deployment.handler.check.HandlerMistakes;
import dev.custombot.deployment.handler.declared.DeclaredParameter;
import dev.custombot.deployment.handler.declared.DeclaredRetry;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.runtime.bot.HandlersRecorder;
import dev.custombot.runtime.bot.validation.ValidationRecorder;
import dev.custombot.runtime.dispatch.handler.AnnotatedRetry;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import dev.custombot.runtime.dispatch.handler.Selector;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.runtime.RuntimeValue;

/** Generates an invoker for each handler and brings them all into the application as one bean. */
class HandlersProcessor {

    @BuildStep
    List<HandlerInvokerBuildItem> invokers(List<HandlerMethodBuildItem> handlers, List<BotBuildItem> bots,
            InvokerFactoryBuildItem factory, BeanArchiveIndexBuildItem index) {
        Hubs hubs = new Hubs(bots);
        return handlers.stream().filter(handler -> HandlerMistakes.of(handler, index.getIndex(), hubs).isEmpty())
                .map(handler -> new HandlerInvokerBuildItem(handler,
                        factory.createInvoker(handler.bean(), handler.method()).withInstanceLookup().build()))
                .toList();
    }

    /** Jackson reaches the teams' own classes by reflection, also in a native image. */
    @BuildStep
    List<ReflectiveHierarchyBuildItem> boundClasses(List<HandlerInvokerBuildItem> invokers, BeanArchiveIndexBuildItem index) {
        return invokers.stream().flatMap(item -> parameters(item.handler(), index.getIndex()))
                .filter(DeclaredParameter::isBound)
                .map(parameter -> ReflectiveHierarchyBuildItem.builder(ClassType.create(parameter.typeName()))
                        .source("a parameter of a handler").build())
                .toList();
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    HandlersBuildItem declare(List<HandlerInvokerBuildItem> invokers, BeanArchiveIndexBuildItem index,
            HandlersRecorder recorder, ValidationRecorder validation, Capabilities capabilities, RecorderContext context) {
        Map<String, List<RuntimeValue<Supplier<Handler>>>> handlers = new LinkedHashMap<>();
        Set<String> stateful = new HashSet<>();
        boolean allStateful = !index.getIndex().getAnnotations(HandlerDotNames.CONVERSATION_SCOPED).isEmpty();
        for (HandlerInvokerBuildItem item : invokers) {
            HandlerMethodBuildItem handler = item.handler();
            List<RuntimeValue<HandlerParameter>> parameters = parameters(handler, index.getIndex())
                    .map(parameter -> recorder.parameter(parameter.kind(), context.classProxy(parameter.typeName().toString())))
                    .toList();
            RuntimeValue<Supplier<Handler>> recorded = recorder.handler(handler.name(), handler.role(),
                    selectors(handler, recorder), handler.question(), parameters, HandlerThread.of(handler),
                    handler.typingDelay().orElse(""), handler.timeout().orElse(""), retries(handler, recorder),
                    invoker(item, context, capabilities, validation));
            boolean usesState = allStateful || handler.role().remembers()
                    || parameters(handler, index.getIndex()).anyMatch(DeclaredParameter::isStateful);
            for (String bot : handler.bots()) {
                handlers.computeIfAbsent(bot, unknown -> new ArrayList<>()).add(recorded);
                if (usesState) {
                    stateful.add(bot);
                }
            }
        }
        return new HandlersBuildItem(handlers, stateful);
    }

    /** With Bean Validation, an answer that is not as it should be is asked for again. */
    private static RuntimeValue<Object> invoker(HandlerInvokerBuildItem item, RecorderContext context,
            Capabilities capabilities, ValidationRecorder validation) {
        HandlerMethodBuildItem handler = item.handler();
        RuntimeValue<Object> invoker = context.newInstance(item.invoker().getClassName());
        return handler.role() == HandlerRole.ANSWER && capabilities.isPresent(Capability.HIBERNATE_VALIDATOR)
                ? validation.askingAgain(invoker, handler.bean().getBeanClass().toString(), handler.method().name(),
                        handler.question())
                : invoker;
    }

    private static Map<String, RuntimeValue<AnnotatedRetry>> retries(HandlerMethodBuildItem handler,
            HandlersRecorder recorder) {
        Map<String, RuntimeValue<AnnotatedRetry>> retries = new LinkedHashMap<>();
        for (DeclaredRetry declared : handler.retries()) {
            RuntimeValue<AnnotatedRetry> retry = recorder.retry(declared.retry().maxRetries(), declared.retry().maxDuration(),
                    declared.retry().forever());
            declared.exceptions().forEach(exception -> retries.put(exception.toString(), retry));
        }
        return retries;
    }

    /** Only now, because annotations may refer to the configuration. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    SyntheticBeanBuildItem handlers(HandlersBuildItem declared, List<BotBuildItem> bots, HandlersRecorder recorder) {
        Map<String, RuntimeValue<Handlers>> table = new LinkedHashMap<>();
        bots.forEach(bot -> table.put(bot.name(),
                recorder.handlers(declared.handlers(bot.name()), declared.isStateful(bot.name()))));
        return SyntheticBeanBuildItem.configure(HandlersByBot.class).scope(Singleton.class).unremovable().setRuntimeInit()
                .runtimeValue(recorder.table(table)).done();
    }

    private static Stream<DeclaredParameter> parameters(HandlerMethodBuildItem handler, IndexView index) {
        return handler.parameterTypes().stream()
                .map(type -> DeclaredParameter.of(handler, type, index).orElseThrow());
    }

    private static List<RuntimeValue<Selector>> selectors(HandlerMethodBuildItem handler, HandlersRecorder recorder) {
        return handler.selectors().stream().map(selector -> recorder.selector(selector.pattern(), selector.senders(),
                selector.intent(), selector.matching(), selector.priority(), selector.interrupts())).toList();
    }
}
