package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Transactional;

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

/** A filter whose transaction cannot begin would fail each message of the bot. */
class FilterOnTheWrongThreadTest {

    private static final String TRANSACTION = ", which is a MessageFilter: it is @Transactional, which blocks, and would run on the event loop; remove @NonBlocking";

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(FilterOnTheWrongThreadTest.class,
            messages -> assertThat(messages)
                    .contains(OfItsMethod.class.getName() + TRANSACTION, OfItsClass.class.getName() + TRANSACTION,
                            Torn.class.getName() + ", which is a MessageFilter: @Blocking, @NonBlocking and")
                    .doesNotContain(OnAWorker.class.getName(), Quick.class.getName()));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        void handle(Text message) {}
    }

    public static class OfItsMethod implements MessageFilter {

        @Override
        @Transactional
        @NonBlocking
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    interface Passing extends MessageFilter {

        @Override
        default Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    @NonBlocking
    abstract static class OnTheEventLoop implements Passing {}

    @Transactional
    public static class OfItsClass extends OnTheEventLoop {}

    @Blocking
    @NonBlocking
    public static class Torn implements Passing {}

    @Transactional
    public static class OnAWorker implements Passing {}

    @NonBlocking
    public static class Quick implements Passing {}
}
