package dev.custombot.docs;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;

import dev.custombot.message.Text;

/** Recipes of interceptors. */
final class Masking {

    private Masking() {}

    /** Handlers that get no numbers of cards. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface WithoutCards {}

    // tag::masking[]
    @WithoutCards
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class WithoutCardsInterceptor {

        @AroundInvoke
        Object mask(InvocationContext invocation) throws Exception {
            invocation.setParameters(Arrays.stream(invocation.getParameters())
                    .map(parameter -> parameter instanceof Text text ? masked(text) : parameter).toArray());
            return invocation.proceed();
        }

        private static Text masked(Text text) {
            return new Text(text.value().replaceAll("\\d{13,19}", "…"), text.html(), text.attachments());
        }
    }
    // end::masking[]
}
