package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a handler that has failed is called again for the same message, after a pause in which only its conversation waits. Says one
 * of {@link #maxRetries}, {@link #maxDuration} and {@link #forever}. The nearest class of the exception decides, and of one class the
 * handler's policy before that of {@code quarkus.custom-bot.dispatch.retry}; a {@link NotRetried} is never retried.
 *
 * <pre>{@code
 * @HandlerRetry(maxRetries = 0)
 * @HandlerRetry(on = OrdersDown.class, maxDuration = "15m")
 * }</pre>
 *
 * On a method it is for that handler, on a class for all of its handlers that have none. What fails while a failure or a refused reply
 * is dealt with ({@link OnFailure}, {@link OnReplyRejected}) is not called again.
 */
@Documented
@Repeatable(HandlerRetry.List.class)
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HandlerRetry {

    /** The exceptions that it is for, with their subclasses; all that nothing else is said about when there are none. */
    Class<? extends Throwable>[] on() default {};

    /** The most repetitions, from 0 for none; {@code -1} says nothing of them, and is the same as leaving it out. */
    int maxRetries() default -1;

    /**
     * For how long after the first failure, written as durations are in the configuration, such as {@code 30s} or {@code 15m}. With
     * <code>${key}</code>, or <code>${key:15m}</code> for a default, it is looked up there when the application starts. One that is no
     * duration fails the build, or the start.
     */
    String maxDuration() default "";

    /** As long as it takes: the conversation waits, and nothing is given up. */
    boolean forever() default false;

    /** Several of them. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        HandlerRetry[] value();
    }
}
