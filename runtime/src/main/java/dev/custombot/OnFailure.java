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
 * It takes the exception as a parameter of its class or one above it ({@link Throwable} takes all), and decides by it: the
 * method with the nearest class is called. Other parameters, results and threads are those of {@link OnMessage}, without typed
 * contents. Its replies are sent in addition to those that the handler sent before it failed. What the failed handler did to
 * the conversation's state is undone. The message goes to the dead letters all the same. When this method fails too, its
 * replies are missing and the failure is logged.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnFailure {}
