package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Conversation;

/** What a handler leaves to another thread takes its course without anybody saying anything. */
class OtherThreadsAreHeardInUnitTestsTest {

    private final ExecutorService others = Executors.newFixedThreadPool(4);
    private final CountDownLatch isLater = new CountDownLatch(1);
    private final BotTester bot = BotTester.of(LeavingBot.class).with(others, isLater);
    private final TestConversation conversation = bot.conversation();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void aQuestion() {
        conversation.customerSays("ask").awaitNothing(Duration.ZERO);
        isLater.countDown();

        assertThat(conversation.awaitReply().text()).contains("Which size?");
        assertThat(conversation.customerSays("42").awaitReply().text()).contains("Size 42");
    }

    @Test
    void anEnd() {
        conversation.customerSays("end");
        isLater.countDown();

        conversation.awaitState("ended");
    }

    @Test
    void manyAtOnce() {
        conversation.customerSays("many");
        isLater.countDown();

        await().until(() -> conversation.replies().size() == 100);
    }

    @Test
    void thatNothingComesIsKnownAfterAWhileOnly() {
        conversation.customerSays("ask");
        CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(isLater::countDown);

        assertThatThrownBy(() -> conversation.awaitNothing(Duration.ofSeconds(20))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Which size?");
    }

    @Test
    void noLongerThanATestWaits() {
        conversation.customerSays("ask");

        assertThat(timeOf(() -> conversation.awaitNothing(Duration.ofSeconds(20)))).isBetween(Duration.ofMillis(500),
                Duration.ofSeconds(15));
    }

    @Test
    void nobodyIsWaitedForWhoCannotSpeakLater() {
        TestConversation hasty = BotTester.of(SilentBot.class).conversation().customerSays("hello");

        assertThat(timeOf(() -> hasty.awaitNothing(Duration.ofSeconds(20)))).isLessThan(Duration.ofMillis(500));
    }

    private static Duration timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Has no {@code Conversations}. */
    static class SilentBot {

        @OnMessage("text")
        void hear() {}
    }

    /** Says nothing itself. */
    static class LeavingBot {

        private final ExecutorService others;
        private final CountDownLatch isLater;
        private final Conversations conversations;

        LeavingBot(ExecutorService others, CountDownLatch isLater, Conversations conversations) {
            this.others = others;
            this.isLater = isLater;
            this.conversations = conversations;
        }

        @OnMessage(value = "text", matching = "ask")
        void ask(Conversation conversation) {
            later(() -> conversations.say(conversation.id(), Reply.ask("Which size?", "size")).await().indefinitely());
        }

        @OnMessage(value = "text", matching = "end")
        void end(Conversation conversation) {
            later(() -> conversations.end(conversation.id()).await().indefinitely());
        }

        @OnMessage(value = "text", matching = "many")
        void many(Conversation conversation) {
            for (int i = 0; i < 100; i++) {
                Reply reply = i % 2 == 0 ? Reply.text("Text " + i) : Reply.ask("Question " + i, "size");
                later(() -> conversations.say(conversation.id(), reply).await().indefinitely());
            }
        }

        @OnAnswer("size")
        String size(String size) {
            return "Size " + size;
        }

        private void later(Runnable work) {
            CompletableFuture.runAsync(() -> {
                try {
                    isLater.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                work.run();
            }, others);
        }
    }
}
