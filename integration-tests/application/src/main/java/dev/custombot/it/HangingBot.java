package dev.custombot.it;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import dev.custombot.HandlerTimeout;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

/** Does not end by itself. */
@HandlerTimeout("${hanging.timeout:300ms}")
public class HangingBot {

    private final Map<String, String> lateWords = new ConcurrentHashMap<>();
    private final CountDownLatch goodbye = new CountDownLatch(1);
    private final AtomicReference<OptionalLong> loopHeldSince = new AtomicReference<>(OptionalLong.empty());
    private final Semaphore loopGate = new Semaphore(0);

    @Inject
    Reluctant reluctant;

    public static class Stuck extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** What became of what a handler said when its time was over. */
    public String lateWord(String conversationId) {
        return lateWords.get(conversationId);
    }

    @OnMessage("custom.hang.uni")
    Uni<Reply> uni(IncomingMessage message) {
        return Uni.createFrom().nothing();
    }

    @OnMessage("custom.hang.worker")
    String worker(IncomingMessage message, Replies replies) {
        return hang(message, replies);
    }

    @OnMessage("custom.hang.virtual")
    @RunOnVirtualThread
    String virtual(IncomingMessage message, Replies replies) {
        return hang(message, replies);
    }

    @OnMessage("custom.hang.filter")
    String behindAFilter(IncomingMessage message) {
        return "never said";
    }

    @OnMessage("custom.hang.failure")
    void failing(IncomingMessage message) {
        throw new Stuck();
    }

    @OnFailure
    Uni<Reply> hangToo(Stuck failure) {
        return Uni.createFrom().nothing();
    }

    /** Completes on a thread of its own choice, which then takes leave of its beans. */
    @OnMessage("custom.hang.bean")
    @HandlerTimeout("1m")
    Uni<Reply> bean(IncomingMessage message) {
        reluctant.touch();
        return Uni.createFrom().item(Reply.text("touched")).onItem().delayIt().by(Duration.ofMillis(1)).map(reply -> reply);
    }

    /** Does not end while its latch is there. */
    @RequestScoped
    static class Reluctant {

        private final HangingBot bot;

        @Inject
        Reluctant(HangingBot bot) {
            this.bot = bot;
        }

        void touch() {}

        @PreDestroy
        void linger() throws InterruptedException {
            bot.goodbye.await(1, TimeUnit.MINUTES);
        }
    }

    public void letGo() {
        goodbye.countDown();
    }

    /** Blocks the event loop until it is let go. */
    @OnMessage("custom.hang.loop")
    @HandlerTimeout("1m")
    Uni<String> loop(IncomingMessage message) throws InterruptedException {
        loopHeldSince.set(OptionalLong.of(System.nanoTime()));
        loopGate.acquire();
        return Uni.createFrom().item("let go");
    }

    /** Whether it blocks the event loop for so long. */
    public boolean hasHeldLoopFor(Duration time) {
        OptionalLong since = loopHeldSince.get();
        return since.isPresent() && System.nanoTime() - since.getAsLong() > time.toNanos();
    }

    public void letLoopGo() {
        loopHeldSince.set(OptionalLong.empty());
        loopGate.release();
    }

    private String hang(IncomingMessage message, Replies replies) {
        try {
            new CountDownLatch(1).await(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            try {
                replies.send("said too late");
                lateWords.put(message.conversation().id(), "taken");
            } catch (IllegalStateException refused) {
                lateWords.put(message.conversation().id(), "refused");
            }
        }
        return "returned too late";
    }

    static class Waiting implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return message.type().equals("custom.hang.filter") ? Uni.createFrom().nothing() : chain.proceed();
        }
    }
}
