package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

class ContradictingExecutionModelTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(ContradictingExecutionModelTest.class,
            messages -> assertThat(messages).contains("Bot#handle", "keep one of them")
                    .doesNotContain("Wrong usage", "Heir#handle"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @Blocking
        @NonBlocking
        void handle(Text message) {}
    }

    public abstract static class Base<T> {

        @OnMessage("pagePush")
        abstract Uni<String> handle(T message);
    }

    /** The compiler makes a bridge with the same annotation. */
    public static class Heir extends Base<IncomingMessage> {

        @Override
        @Blocking
        Uni<String> handle(IncomingMessage message) {
            return Uni.createFrom().item("moment");
        }
    }

    public interface Passing extends MessageFilter {

        @Override
        @NonBlocking
        default Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    public static class Filter implements Passing {}
}
