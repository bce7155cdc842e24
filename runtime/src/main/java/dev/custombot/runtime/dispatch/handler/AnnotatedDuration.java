package dev.custombot.runtime.dispatch.handler;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.common.expression.Expression;
import io.smallrye.common.expression.Expression.Flag;

/** A duration that an annotation on a handler says, or finds in the configuration. */
public enum AnnotatedDuration {
    TYPING_INDICATOR("delay", "@TypingIndicator", 1),
    HANDLER_TIMEOUT("time", "@HandlerTimeout", 100),
    HANDLER_RETRY("maxDuration", "@HandlerRetry", 1);

    /** The delay of a typing indicator that says none. */
    public static final String TYPING_DEFAULT = "1s";

    private final String what;
    private final String annotation;
    private final int leastMillis;

    AnnotatedDuration(String what, String annotation, int leastMillis) {
        this.what = what;
        this.annotation = annotation;
        this.leastMillis = leastMillis;
    }

    /** Whether only the configuration tells how long. */
    public static boolean isExpression(String text) {
        return text.contains("${");
    }

    /** @throws IllegalArgumentException if it is no duration, or too short */
    public Duration parse(String text) {
        Duration duration = duration(text);
        if (duration.toMillis() < leastMillis) {
            throw new IllegalArgumentException(
                    "the " + what + " of " + annotation + " must be at least " + leastMillis + " ms, not \"" + text + "\"");
        }
        return duration;
    }

    private Duration duration(String text) {
        try {
            if (!text.isBlank()) {
                return DurationConverter.parseDuration(text);
            }
        } catch (IllegalArgumentException e) {
            // Said below, with an example.
        }
        throw new IllegalArgumentException("the " + what + " of " + annotation + " is \"" + text
                + "\", which is no duration such as \"500ms\" or \"2s\"");
    }

    /**
     * @param config the value of a key
     * @throws IllegalArgumentException if the configuration makes no duration of it
     */
    public Duration resolve(String text, Function<String, Optional<String>> config) {
        return parse(Expression.compile(text, Flag.LENIENT_SYNTAX, Flag.NO_TRIM, Flag.NO_SMART_BRACES)
                .evaluate((key, resolved) -> {
                    Optional<String> value = config.apply(key.getKey());
                    if (value.isPresent()) {
                        resolved.append(value.get());
                    } else if (key.hasDefault()) {
                        key.expandDefault();
                    } else {
                        throw new IllegalArgumentException("the " + what + " of " + annotation + " is \"" + text
                                + "\", and the configuration has no " + key.getKey());
                    }
                }));
    }
}
