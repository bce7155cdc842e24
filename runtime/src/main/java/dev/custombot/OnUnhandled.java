package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that handles messages which no {@link OnMessage} takes; without it they are discarded and counted.
 * <p>
 * <b>Parameters</b> are those of {@link OnMessage} without typed contents; {@link IncomingMessage#type} tells what it is.
 * <p>
 * <b>Results</b>, <b>threads</b> and <b>failures</b> are those of {@link OnMessage}.
 * <p>
 * <b>Limits</b>: it takes typing, receipts and the ends of conversations as well, so it better says nothing to what it does not know; where bots
 * talk to one another, {@code quarkus.custom-bot.dispatch.max-replies-per-minute} ends it. A second method for the same bot fails the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnUnhandled {}
