package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** What an annotation of the application brings with it holds as if it stood there. */
class TransactionByAStereotypeTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(TransactionByAStereotypeTest.class,
            messages -> assertThat(messages).contains(mistake(Orders.class), mistake(Returns.class))
                    .doesNotContain(Heir.class.getName(), Plain.class.getName()));

    private static String mistake(Class<?> bot) {
        return "@OnMessage on " + bot.getName()
                + "#handle: it is @Transactional, which blocks, and would run on the event loop";
    }

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    @Stereotype
    @Transactional
    @ApplicationScoped
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Service {}

    @InterceptorBinding
    @Transactional
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Audited {}

    @Service
    public static class Orders {

        @OnMessage("text")
        @NonBlocking
        Uni<String> handle(IncomingMessage message) {
            return Uni.createFrom().item("hello");
        }
    }

    public static class Returns {

        @OnMessage("pagePush")
        @Audited
        @NonBlocking
        Uni<String> handle(IncomingMessage message) {
            return Uni.createFrom().item("hello");
        }
    }

    @Service
    abstract static class Base {}

    /** A stereotype is handed on only where it says so. */
    public static class Heir extends Base {

        @OnMessage("custom.heir")
        @NonBlocking
        Uni<String> handle(IncomingMessage message) {
            return Uni.createFrom().item("hello");
        }
    }

    public static class Plain {

        @OnMessage("custom.note")
        @NonBlocking
        Uni<String> handle(IncomingMessage message) {
            return Uni.createFrom().item("hello");
        }
    }
}
