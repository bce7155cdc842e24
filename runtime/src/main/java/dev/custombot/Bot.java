package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which bots a class with handlers, or a {@link MessageFilter}, is for, where an application has several. Without it the class is for
 * the default bot.
 * <p>
 * The names are those of the configuration: {@code quarkus.custom-bot."returns".hub.kind} makes the bot {@code returns}; one that is not
 * there fails the build. A class that is for several bots learns from {@link IncomingMessage} which one it works for.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bot {

    /** The name of the bot that needs none in the configuration. */
    String DEFAULT = "<default>";

    /** The bots' names, at least one; {@link #DEFAULT} for the default bot. */
    String[] value();
}
