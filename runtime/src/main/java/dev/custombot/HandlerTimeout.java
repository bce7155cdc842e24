package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a handler, with the filters around it, may take for one message. One that takes longer has failed with
 * {@link HandlerTimeoutException}: its thread is interrupted, its {@code Uni} cancelled, what it says later is refused, and its
 * conversation goes on as after every failure.
 * <p>
 * On a method it is for that handler, on a class for all of its handlers; {@code quarkus.custom-bot.dispatch.handler-timeout} is for
 * those that have none.
 * <p>
 * <b>Threads</b>: a {@code Uni} or {@code Multi} really stops; a thread is interrupted, and one that ignores it stays where it is, for Java cannot end it.
 * <p>
 * <b>Failures</b>: what a handler does outside is not undone. It is called again as after any failure, unless {@link HandlerRetry} says otherwise.
 * <p>
 * <b>Limits</b>: there is no handler without an end; 0 is refused.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HandlerTimeout {

    /**
     * The time, at least 100 milliseconds, written as durations are in the configuration, such as {@code 500ms} or {@code 2m}. With
     * <code>${key}</code>, or <code>${key:30s}</code> for a default, it is looked up there when the application starts. One that is no
     * duration fails the build, or the start.
     */
    String value();
}
