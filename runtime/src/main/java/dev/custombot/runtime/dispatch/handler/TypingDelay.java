package dev.custombot.runtime.dispatch.handler;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.common.expression.Expression;
import io.smallrye.common.expression.Expression.Flag;

/** How long a handler may take before the customer sees that the bot is writing, as an annotation says it. */
public final class TypingDelay {

    /** That of an annotation that says none. */
    public static final String DEFAULT = "1s";

    private TypingDelay() {}

    /** Whether only the configuration tells how long. */
    public static boolean isExpression(String text) {
        return text.contains("${");
    }

    /** @throws IllegalArgumentException if it is no duration, or shorter than a millisecond */
    public static Duration parse(String text) {
        Duration delay = duration(text);
        if (delay.toMillis() < 1) {
            throw new IllegalArgumentException("the delay of @TypingIndicator must be at least 1 ms, not \"" + text + "\"");
        }
        return delay;
    }

    private static Duration duration(String text) {
        try {
            if (!text.isBlank()) {
                return DurationConverter.parseDuration(text);
            }
        } catch (IllegalArgumentException e) {
            // Said below, with an example.
        }
        throw new IllegalArgumentException(
                "the delay of @TypingIndicator is \"" + text + "\", which is no duration such as \"500ms\" or \"2s\"");
    }

    /**
     * @param config the value of a key
     * @throws IllegalArgumentException if the configuration makes no duration of it
     */
    public static Duration resolve(String text, Function<String, Optional<String>> config) {
        return parse(Expression.compile(text, Flag.LENIENT_SYNTAX, Flag.NO_TRIM, Flag.NO_SMART_BRACES)
                .evaluate((key, resolved) -> {
                    Optional<String> value = config.apply(key.getKey());
                    if (value.isPresent()) {
                        resolved.append(value.get());
                    } else if (key.hasDefault()) {
                        key.expandDefault();
                    } else {
                        throw new IllegalArgumentException("the delay of @TypingIndicator is \"" + text
                                + "\", and the configuration has no " + key.getKey());
                    }
                }));
    }
}
