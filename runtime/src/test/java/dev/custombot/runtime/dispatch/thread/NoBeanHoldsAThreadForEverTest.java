package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.spi.CreationalContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.config.LogConfig.ConversationName;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.turn.ConversationScopeContext;
import dev.custombot.runtime.dispatch.turn.Filters;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.RunningHandlers;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.vertx.core.Vertx;

/** A conversation's bean whose end hangs ({@code @PreDestroy}) keeps neither the conversation nor, in the end, a thread. */
class NoBeanHoldsAThreadForEverTest {

    private static final long PATIENCE = 10;

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final HandlerThreads threads = new HandlerThreads(vertx, worker);
    private final Turns turns = new Turns();
    private final BlockingQueue<Runnable> timers = new LinkedBlockingQueue<>();
    private final AtomicInteger takenBack = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final BeansEnd end = new BeansEnd((delay, task) -> {
        assertThat(delay).isEqualTo(BeansEnd.LONGEST);
        timers.add(task);
        return takenBack::incrementAndGet;
    }, told::incrementAndGet);
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @BeforeAll
    static void container() {
        Arc.initialize();
    }

    @AfterAll
    static void noContainer() {
        Arc.shutdown();
    }

    @AfterEach
    void stop() {
        never.countDown();
        threads.close();
        vertx.close();
        worker.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER"})
    void theConversationGoesOnAndTheThreadComesBack(ExecutionModel model) throws Exception {
        assertThat(handle(model, false)).isEqualTo("done");
        assertEndsOneAfterTheOther();
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER"})
    void whatAHandlerHasFailedWithIsKnownAtOnce(ExecutionModel model) throws Exception {
        assertThat(handle(model, true)).isInstanceOf(IllegalStateException.class);
        assertEndsOneAfterTheOther();
    }

    @Test
    void theThreadGoesBackWithoutTheInterrupt() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CountDownLatch inside = new CountDownLatch(1);
        worker.execute(() -> {
            end.of(() -> {
                inside.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(inside.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        timeIsOver();

        assertThat(interrupted.get(PATIENCE, TimeUnit.SECONDS)).isFalse();
        timeIsOver();
        assertThat(takenBack).hasValue(1);
    }

    /** Each of the two beans hangs until its thread is interrupted. */
    private void assertEndsOneAfterTheOther() throws InterruptedException {
        assertThat(ends.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("begins");
        timeIsOver();
        assertThat(ends.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("is interrupted");
        assertThat(ends.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("begins");
        timeIsOver();
        assertThat(ends.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("is interrupted");
        assertThat(told).hasValue(1);
    }

    private void timeIsOver() throws InterruptedException {
        Runnable timer = timers.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(timer).as("something that ends it").isNotNull();
        timer.run();
    }

    private Object handle(ExecutionModel model, boolean fails) throws Exception {
        InjectableBean<Basket> first = bean();
        InjectableBean<Basket> second = bean();
        ConversationScopeContext scope = new ConversationScopeContext();
        Handler handler = new Handler("Bot#any", HandlerRole.MESSAGE, List.of(), Optional.empty(), List.of(), model,
                Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> {
                    scope.get(first, creation());
                    scope.get(second, creation());
                    if (fails) {
                        throw new IllegalStateException();
                    }
                    return null;
                });
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        TurnState state = turns.state();
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        new HandlerInvocation(this::open, new HandlerArguments(new ObjectMapper()), Filters.inOrder(List.of()),
                Optional.empty(),
                Duration.ofMinutes(5), new RunningHandlers(turns.clock(), new BotMetrics(new SimpleMeterRegistry(), "bot"),
                        Turns.LOG))
                .invoke(handler, new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(),
                        Optional.empty()))
                .subscribe().with(done -> outcome.complete("done"), outcome::complete);
        return outcome.get(PATIENCE, TimeUnit.SECONDS);
    }

    private TurnContext open(TurnSubject subject) {
        HandlerLoop loop = threads.loops().of(subject.conversationId());
        var context = HandlerLoops.context(loop);
        return new TurnContext(context, loop, worker,
                new TurnSurroundings("bot", subject, Optional.empty(), ConversationName.PLAIN, context), end);
    }

    private static final class Basket {}

    @SuppressWarnings("unchecked")
    private InjectableBean<Basket> bean() {
        Object key = new Object();
        return (InjectableBean<Basket>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{InjectableBean.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "create" -> new Basket();
                    case "getBeanClass" -> Basket.class;
                    case "hashCode" -> key.hashCode();
                    case "equals" -> proxy == arguments[0];
                    case "destroy" -> hang();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object hang() {
        ends.add("begins");
        try {
            never.await();
        } catch (InterruptedException e) {
            ends.add("is interrupted");
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static CreationalContext<Basket> creation() {
        return (CreationalContext<Basket>) Proxy.newProxyInstance(NoBeanHoldsAThreadForEverTest.class.getClassLoader(),
                new Class<?>[]{CreationalContext.class}, (proxy, method, arguments) -> null);
    }
}
