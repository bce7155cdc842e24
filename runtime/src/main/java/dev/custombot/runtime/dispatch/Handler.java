package dev.custombot.runtime.dispatch;

import java.util.List;

import jakarta.enterprise.invoke.Invoker;

/**
 * A handler method, found at build time.
 *
 * @param name class and method, for logs and dead letters
 * @param patterns the message types it takes, exact or with a trailing {@code *}
 * @param parameters in their order
 * @param parameterClasses the classes of the parameters
 * @param executionModel on which kind of thread it runs
 * @param invoker calls it without reflection
 */
public record Handler(String name, List<String> patterns, List<HandlerParameter> parameters, List<Class<?>> parameterClasses,
        ExecutionModel executionModel, Invoker<Object, Object> invoker) {}
