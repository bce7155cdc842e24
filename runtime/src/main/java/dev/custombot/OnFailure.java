package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called when handling a message has failed for good, after the repetitions that are configured: the
 * exception that was thrown, or that the result failed with.
 * <p>
 * <b>Parameters</b>: the exception, of its class or one above it ({@link Throwable} takes all), which decides: the method with the nearest
 * class is called; without an exception it is for all. And those of {@link OnMessage} without typed contents.
 * <p>
 * <b>Results</b> are those of {@link OnMessage}. They are sent in addition to what the handler said by {@link Replies} before it failed, and
 * instead of {@code quarkus.custom-bot.dispatch.failure-text}.
 * <p>
 * <b>Threads</b> are those of {@link OnMessage}.
 * <p>
 * <b>Failures</b>: when this method fails, too, it is not called again; its replies are missing and the failure is logged.
 * <p>
 * <b>Limits</b>: the message goes to the dead letters all the same, and what the failed handler did to the conversation's state is undone. One
 * method for each class of exceptions; a second one fails the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnFailure {}
