package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.QueuedReplies;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/** Whatever becomes possible at the same time: every reply is sent, and never more requests are under way than may be. */
@ExtendWith(FrayTestExtension.class)
class RequestLoopTest {

    private static final int MOST = 2;

    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final SendQueue queue = new SendQueue(1, true);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Collection<Long> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger broken = new AtomicInteger();
    private CompletableFuture<Void> answers = CompletableFuture.completedFuture(null);

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void requestsThatEndAtOnce() {
        List<WaitingReply> replies = replies();
        RequestLoop loop = loop(CompletableFuture.completedFuture("token"));
        Threads.run(() -> add(loop, replies.get(0)), () -> add(loop, replies.get(1)), () -> add(loop, replies.get(2)));

        assertThat(sent).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(mostAtOnce.get()).as("requests at once").isLessThanOrEqualTo(MOST);
        assertThat(broken).hasValue(0);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void requestsThatEndLater() {
        List<WaitingReply> replies = replies();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        CompletableFuture<String> token = new CompletableFuture<>();
        RequestLoop loop = loop(token);
        answers = answer;
        Threads.run(() -> add(loop, replies.get(0)), () -> {
            add(loop, replies.get(1));
            add(loop, replies.get(2));
        }, () -> token.complete("token"), () -> answer.complete(null));

        assertThat(sent).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(mostAtOnce.get()).as("requests at once").isLessThanOrEqualTo(MOST);
        assertThat(broken).hasValue(0);
    }

    private static List<WaitingReply> replies() {
        QueuedReplies replies = new QueuedReplies();
        return Stream.of("a", "b", "c").map(name -> replies.reply(name, name.charAt(0) - 'a')).toList();
    }

    private void add(RequestLoop loop, WaitingReply reply) {
        queue.add(reply);
        loop.run();
    }

    private RequestLoop loop(CompletableFuture<String> token) {
        CustomBotLog log = CustomBotLog.of("test");
        Pace pace = new Pace(new SendGate(clock, Duration.ofSeconds(30)),
                new HubCircuit(breaker(), "hub.example.org", clock, log),
                new RequestBudget(Optional.empty(), clock), () -> true);
        return new RequestLoop(queue, pace, () -> Uni.createFrom().completionStage(token), failure -> {
            throw new AssertionError(failure);
        }, new Hub(), MOST, clock, Doubles.of(ScheduledExecutorService.class, (method, arguments) -> {
            throw new AssertionError("Nothing is to be waited for");
        }), new Guarded(broken::incrementAndGet, log));
    }

    private static CircuitBreakerConfig breaker() {
        return Doubles.of(CircuitBreakerConfig.class, (method, arguments) -> switch (method) {
            case "delay" -> Duration.ofSeconds(5);
            case "failureRatio" -> 0.5;
            default -> 20;
        });
    }

    private final class Hub implements RequestLoop.Requests {

        @Override
        public Uni<SendOutcome> make(Attempt attempt, String credential) {
            mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            return Uni.createFrom().completionStage(answers).map(answered -> {
                underWay.decrementAndGet();
                return new SendOutcome.NotTaken("not looked at", Optional.empty(), false);
            });
        }

        @Override
        public Uni<Void> deal(Attempt attempt, SendOutcome outcome, String credential) {
            attempt.replies().forEach(reply -> {
                sent.add(reply.origin().getOffset());
                reply.done();
            });
            queue.release(attempt, clock.instant());
            return Uni.createFrom().voidItem();
        }
    }
}
