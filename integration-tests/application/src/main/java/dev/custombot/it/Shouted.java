package dev.custombot.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;

/** Turns what a handler answers into upper case. */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Shouted {

    @Shouted
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    class ShoutingInterceptor {

        @AroundInvoke
        Object shout(InvocationContext context) throws Exception {
            return context.proceed().toString().toUpperCase(Locale.ROOT);
        }
    }
}
