package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows the customer that the bot is writing while a handler takes its time: {@code typing.start} is sent when the handler has
 * neither replied nor ended after the delay, and {@code typing.end} before its first reply.
 * <p>
 * On a method it is for that handler, on a class for all of its handlers; {@code quarkus.custom-bot.dispatch.typing-indicator}
 * gives a delay to the handlers that have none.
 * <p>
 * <b>Limits</b>: a handler that replies within the delay costs nothing. Both count as replies of the hub's rate plan, and are sent in the conversation's
 * order; at a hub that shows no typing they are left out. A method that overrides a handler has the indicator of that one, unless it has its own.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TypingIndicator {

    /**
     * The delay, at least a millisecond, written as durations are in the configuration, such as {@code 500ms} or {@code 2s}.
     * With <code>${key}</code>, or <code>${key:2s}</code> for a default, it is looked up there when the application starts. One
     * that is no duration fails the build, or the start.
     */
    String value() default "1s";
}
