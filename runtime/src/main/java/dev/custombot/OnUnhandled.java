package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that handles messages which no {@link OnMessage} takes; without it they are discarded and counted.
 * <p>
 * Parameters, results and threads are those of {@link OnMessage}, without typed contents.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnUnhandled {}
