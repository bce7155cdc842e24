package dev.custombot.runtime.dispatch.handler;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.invoke.Invoker;

/**
 * A handler method, found at build time.
 *
 * @param name class and method, for logs and dead letters
 * @param role what it is called for
 * @param selectors the messages it takes, of a handler for messages
 * @param question the name of the question whose answer it takes, of a handler for answers
 * @param parameters in their order
 * @param executionModel on which kind of thread it runs
 * @param typingIndicator after which time the customer sees that the bot is writing, unless the configuration decides
 * @param timeout how long a run of it may take, unless the configuration decides
 * @param retries how often it is called again, by the name of the exception's class, where the configuration does not decide
 * @param invoker calls it without reflection
 */
public record Handler(String name, HandlerRole role, List<Selector> selectors, Optional<String> question,
        List<HandlerParameter> parameters, ExecutionModel executionModel, Optional<Duration> typingIndicator,
        Optional<Duration> timeout, Map<String, RetryPolicy> retries, Invoker<Object, Object> invoker) {

    /** Whether the content of such messages is known, if the handler takes it: the hub may have types that are newer than this. */
    boolean reads(String type) {
        return MessageCatalogue.find(type).isPresent() || parameters.stream().noneMatch(
                parameter -> parameter.kind() == HandlerParameter.Kind.TYPED_CONTENT);
    }

    /** Whether a message of the type can be the answer that it takes: one with the contents of its parameters. */
    public boolean isAnsweredBy(String type) {
        return parameters.stream().filter(parameter -> parameter.kind() == HandlerParameter.Kind.TYPED_CONTENT)
                .allMatch(parameter -> MessageCatalogue.find(type)
                        .filter(entry -> entry.contentClass() == parameter.type()).isPresent());
    }

    /** Whether it uses the state of conversations. */
    public boolean remembers() {
        return role.remembers() || parameters.stream().anyMatch(parameter -> parameter.kind().isKept());
    }

    /** The class of the exceptions that it takes, of a handler for failures. */
    Class<?> exceptionClass() {
        return parameters.stream().filter(parameter -> parameter.kind() == HandlerParameter.Kind.EXCEPTION)
                .<Class<?>>map(HandlerParameter::type).findFirst().orElse(Throwable.class);
    }
}
