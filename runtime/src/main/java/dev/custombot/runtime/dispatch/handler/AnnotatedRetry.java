package dev.custombot.runtime.dispatch.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How often a handler is called again, as an annotation says it.
 *
 * @param maxRetries negative when nothing is said
 * @param maxDuration empty when nothing is said
 */
public record AnnotatedRetry(int maxRetries, String maxDuration, boolean forever) {

    /** That nothing is said about how often. */
    public static final int UNSAID = -1;

    /** What is wrong with it, each with its mend. */
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        int said = (maxRetries == UNSAID ? 0 : 1) + (maxDuration.isEmpty() ? 0 : 1) + (forever ? 1 : 0);
        if (said != 1) {
            mistakes.add("@HandlerRetry says one of maxRetries, maxDuration and forever, not " + (said == 0 ? "none" : said));
        }
        if (maxRetries < UNSAID) {
            mistakes.add("the maxRetries of @HandlerRetry must be at least 0, not " + maxRetries);
        }
        try {
            if (!maxDuration.isEmpty() && !AnnotatedDuration.isExpression(maxDuration)) {
                AnnotatedDuration.HANDLER_RETRY.parse(maxDuration);
            }
        } catch (IllegalArgumentException e) {
            mistakes.add(e.getMessage());
        }
        return mistakes;
    }

    /**
     * @param config the value of a key
     * @throws IllegalArgumentException if the configuration makes no duration of it
     */
    public RetryPolicy resolve(Function<String, Optional<String>> config) {
        if (forever) {
            return RetryPolicy.FOREVER;
        }
        return maxDuration.isEmpty()
                ? RetryPolicy.times(maxRetries)
                : RetryPolicy.lasting(AnnotatedDuration.HANDLER_RETRY.resolve(maxDuration, config));
    }
}
