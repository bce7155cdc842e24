package dev.custombot.runtime.bot;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.invoke.Invoker;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.dispatch.handler.AnnotatedDuration;
import dev.custombot.runtime.dispatch.handler.AnnotatedRetry;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Carries the handlers that the build found into the application. */
@Recorder
public class HandlersRecorder {

    /** Empty texts stand for what is not given. */
    public RuntimeValue<Selector> selector(String pattern, List<String> senders, String intent, String matching,
            int priority, boolean interrupts) {
        return new RuntimeValue<>(
                new Selector(pattern, Set.copyOf(senders), Optional.of(intent).filter(text -> !text.isEmpty()),
                        Optional.of(matching).filter(text -> !text.isEmpty()).map(Pattern::compile), priority, interrupts));
    }

    public RuntimeValue<HandlerParameter> parameter(HandlerParameter.Kind kind, Class<?> type) {
        return new RuntimeValue<>(new HandlerParameter(kind, type));
    }

    /**
     * What is known at build time; the rest is found when the application starts.
     *
     * @param question empty for a handler that takes no answers
     * @param typingDelay empty when the configuration decides
     * @param timeout empty when the configuration decides
     * @param retries by the name of the exception's class; where there is none the configuration decides
     */
    @SuppressWarnings("unchecked")
    public RuntimeValue<Supplier<Handler>> handler(String name, HandlerRole role, List<RuntimeValue<Selector>> selectors,
            String question, List<RuntimeValue<HandlerParameter>> parameters, ExecutionModel executionModel,
            String typingDelay, String timeout, Map<String, RuntimeValue<AnnotatedRetry>> retries,
            RuntimeValue<Object> invoker) {
        return new RuntimeValue<>(() -> new Handler(name, role, selectors.stream().map(RuntimeValue::getValue).toList(),
                Optional.of(question).filter(text -> !text.isEmpty()),
                parameters.stream().map(RuntimeValue::getValue).toList(), executionModel,
                duration(name, AnnotatedDuration.TYPING_INDICATOR, typingDelay),
                duration(name, AnnotatedDuration.HANDLER_TIMEOUT, timeout), policies(name, retries),
                (Invoker<Object, Object>) invoker.getValue()));
    }

    /** @param maxDuration empty when nothing is said */
    public RuntimeValue<AnnotatedRetry> retry(int maxRetries, String maxDuration, boolean forever) {
        return new RuntimeValue<>(new AnnotatedRetry(maxRetries, maxDuration, forever));
    }

    private static Map<String, RetryPolicy> policies(String handler, Map<String, RuntimeValue<AnnotatedRetry>> retries) {
        Map<String, RetryPolicy> policies = new HashMap<>();
        retries.forEach(
                (type, retry) -> policies.put(type, named(handler, () -> retry.getValue().resolve(HandlersRecorder::config))));
        return Map.copyOf(policies);
    }

    private static Optional<Duration> duration(String handler, AnnotatedDuration kind, String written) {
        return named(handler, () -> Optional.of(written).filter(text -> !text.isEmpty())
                .map(text -> kind.resolve(text, HandlersRecorder::config)));
    }

    private static Optional<String> config(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }

    private static <T> T named(String handler, Supplier<T> resolution) {
        try {
            return resolution.get();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(handler + ": " + e.getMessage());
        }
    }

    public RuntimeValue<Handlers> handlers(List<RuntimeValue<Supplier<Handler>>> handlers, boolean stateful) {
        return new RuntimeValue<>(new Handlers(handlers.stream().map(handler -> handler.getValue().get()).toList(), stateful));
    }

    /** @param bots the handlers of each bot, by its name */
    public RuntimeValue<HandlersByBot> table(Map<String, RuntimeValue<Handlers>> bots) {
        Map<String, Handlers> handlers = new HashMap<>();
        bots.forEach((bot, own) -> handlers.put(bot, own.getValue()));
        return new RuntimeValue<>(new HandlersByBot(Map.copyOf(handlers)));
    }

    /** @param bots the bots that each filter is for, by the name of its class */
    public RuntimeValue<FilterTable> filters(Map<String, List<String>> bots, List<String> nonBlocking) {
        Map<String, Set<String>> filters = new HashMap<>();
        bots.forEach((filter, names) -> filters.put(filter, Set.copyOf(names)));
        return new RuntimeValue<>(new FilterTable(Map.copyOf(filters), Set.copyOf(nonBlocking)));
    }
}
