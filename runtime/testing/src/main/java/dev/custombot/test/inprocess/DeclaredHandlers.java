package dev.custombot.test.inprocess;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.HandlerRetry;
import dev.custombot.HandlerTimeout;
import dev.custombot.OnAnswer;
import dev.custombot.OnConversationOpened;
import dev.custombot.OnConversationStart;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.OnReplyRejected;
import dev.custombot.OnUnhandled;
import dev.custombot.TypingIndicator;
import dev.custombot.runtime.dispatch.handler.AnnotatedDuration;
import dev.custombot.runtime.dispatch.handler.AnnotatedRetry;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Finds by reflection what the build finds in the application's classes, where there is no build. */
public final class DeclaredHandlers {

    private static final Map<HandlerRole, Class<? extends Annotation>> ROLES = roles();

    private final TestBeans beans;

    DeclaredHandlers(TestBeans beans) {
        this.beans = beans;
    }

    private static Map<HandlerRole, Class<? extends Annotation>> roles() {
        Map<HandlerRole, Class<? extends Annotation>> roles = new LinkedHashMap<>();
        roles.put(HandlerRole.MESSAGE, OnMessage.class);
        roles.put(HandlerRole.ANSWER, OnAnswer.class);
        roles.put(HandlerRole.UNHANDLED, OnUnhandled.class);
        roles.put(HandlerRole.FAILURE, OnFailure.class);
        roles.put(HandlerRole.REJECTED_REPLY, OnReplyRejected.class);
        roles.put(HandlerRole.CONVERSATION_START, OnConversationStart.class);
        roles.put(HandlerRole.CONVERSATION_OPENED, OnConversationOpened.class);
        return roles;
    }

    /** Those of the classes. */
    public static List<Handler> of(List<Class<?>> classes, List<Object> objects) {
        DeclaredHandlers declared = new DeclaredHandlers(new TestBeans(objects));
        return classes.stream().flatMap(declared::of).toList();
    }

    Stream<Handler> of(Class<?> type) {
        return InheritedMethods.of(type).stream().flatMap(method -> ROLES.entrySet().stream()
                .filter(role -> annotated(method).getAnnotationsByType(role.getValue()).length > 0)
                .map(role -> handler(type, method, role.getKey())));
    }

    /** The nearest that says what it is called for. */
    private static Method annotated(InheritedMethods.Declared method) {
        return method.declarations().stream()
                .filter(one -> ROLES.values().stream().anyMatch(role -> one.getAnnotationsByType(role).length > 0)).findFirst()
                .orElse(method.called());
    }

    private Handler handler(Class<?> type, InheritedMethods.Declared method, HandlerRole role) {
        Method annotated = annotated(method);
        Method called = method.called();
        String name = type.getName() + "#" + called.getName();
        List<Selector> selectors = role == HandlerRole.MESSAGE ? selectors(annotated) : List.of();
        called.setAccessible(true);
        Optional<String> question = Optional.ofNullable(annotated.getAnnotation(OnAnswer.class))
                .filter(answer -> role == HandlerRole.ANSWER).map(OnAnswer::value);
        return new Handler(name, role, selectors, question,
                method.parameterTypes().stream()
                        .map(parameter -> DeclaredParameters.of(name, role, selectors, parameter)).toList(),
                executionModel(method), duration(method, TypingIndicator.class, TypingIndicator::value,
                        AnnotatedDuration.TYPING_INDICATOR),
                duration(method, HandlerTimeout.class, HandlerTimeout::value, AnnotatedDuration.HANDLER_TIMEOUT),
                retries(method), Constraints.checked(type, called, () -> beans.of(type), question,
                        (nobody, arguments) -> Reflection.call(called, beans.of(type), arguments)));
    }

    private static List<Selector> selectors(Method method) {
        List<Selector> selectors = new ArrayList<>();
        for (OnMessage message : method.getAnnotationsByType(OnMessage.class)) {
            for (String pattern : message.value()) {
                selectors.add(new Selector(pattern, Set.of(message.sender()), given(message.intent()),
                        given(message.matching()).map(Pattern::compile), message.priority(), message.interrupts()));
            }
        }
        return selectors;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static ExecutionModel executionModel(InheritedMethods.Declared method) {
        AnnotatedElement says = method.places()
                .filter(place -> Stream.of(RunOnVirtualThread.class, NonBlocking.class, Blocking.class)
                        .anyMatch(annotation -> place.getDeclaredAnnotation(annotation) != null))
                .findFirst().orElse(null);
        if (says == null) {
            return isAsynchronous(method.returnType()) ? ExecutionModel.EVENT_LOOP : ExecutionModel.WORKER;
        }
        if (says.getDeclaredAnnotation(RunOnVirtualThread.class) != null) {
            return ExecutionModel.VIRTUAL_THREAD;
        }
        return says.getDeclaredAnnotation(NonBlocking.class) != null ? ExecutionModel.EVENT_LOOP : ExecutionModel.WORKER;
    }

    private static boolean isAsynchronous(Type result) {
        return result instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw
                && Stream.of(Uni.class, Multi.class, CompletionStage.class).anyMatch(type -> type.isAssignableFrom(raw));
    }

    private static <A extends Annotation> Optional<Duration> duration(InheritedMethods.Declared method, Class<A> annotation,
            Function<A, String> value, AnnotatedDuration kind) {
        return method.places().flatMap(place -> Stream.ofNullable(place.getDeclaredAnnotation(annotation))).findFirst()
                .map(found -> kind.resolve(value.apply(found), DeclaredHandlers::config));
    }

    private static Map<String, RetryPolicy> retries(InheritedMethods.Declared method) {
        Map<String, RetryPolicy> policies = new LinkedHashMap<>();
        method.places().map(place -> place.getDeclaredAnnotationsByType(HandlerRetry.class))
                .filter(found -> found.length > 0).findFirst().stream().flatMap(Arrays::stream).forEach(retry -> {
                    RetryPolicy policy = new AnnotatedRetry(retry.maxRetries(), retry.maxDuration(), retry.forever())
                            .resolve(DeclaredHandlers::config);
                    Stream<String> exceptions = retry.on().length == 0
                            ? Stream.of(Throwable.class.getName())
                            : Arrays.stream(retry.on()).map(Class::getName);
                    exceptions.forEach(exception -> policies.put(exception, policy));
                });
        return policies;
    }

    private static Optional<String> config(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }
}
