package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.spi.CreationalContext;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.config.LogConfig.ConversationName;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.ConversationScopeContext;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.Turns;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.vertx.core.Vertx;

/** A bean that hangs in its end takes a thread along: whose turn it was stands in the log, though the turn itself went well. */
class ABeanWhoseEndHangsIsToldTest {

    private static final long PATIENCE = 30;

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final HandlerThreads threads = new HandlerThreads(vertx, worker, new QuickTime());
    private final Turns turns = new Turns();
    private final CompletableFuture<String> end = new CompletableFuture<>();

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
        threads.close();
        vertx.close();
        worker.shutdownNow();
    }

    @Test
    void withItsHandlerAndItsMessage() throws Exception {
        TurnPlace place = new VertxTurnThreads(threads, "returns", Optional.empty(), ConversationName.PLAIN).open(
                new TurnSubject("c-1", "m-1", "text", "OrderBot#menu", new RecordHeaders(), Optional.of(turn())));
        InjectableBean<Basket> bean = bean();
        CompletableFuture<Basket> used = new CompletableFuture<>();

        place.execute(ExecutionModel.WORKER,
                () -> used.complete(new ConversationScopeContext().get(bean, new NoCreation<>())),
                used::completeExceptionally);
        assertThat(used).succeedsWithin(PATIENCE, TimeUnit.SECONDS);
        place.close();

        assertThat(logged.await("CBOT00233")).isEqualTo("[returns] CBOT00233: The end of the beans of OrderBot#menu takes more "
                + "than PT10S after message m-1; its thread is interrupted");
        assertThat(logged.levels("CBOT00233")).containsExactly("WARN");
        assertThat(end.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    private Turn turn() {
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        TurnState state = turns.state();
        return new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(), Optional.empty());
    }

    /** The ten seconds that a bean has are over at once. */
    private static final class QuickTime extends ScheduledThreadPoolExecutor {

        QuickTime() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            assertThat(unit.toMillis(delay)).isEqualTo(BeansEnd.LONGEST.toMillis());
            return super.schedule(task, 1, TimeUnit.MILLISECONDS);
        }
    }

    private static final class Basket {}

    @SuppressWarnings("unchecked")
    private InjectableBean<Basket> bean() {
        return (InjectableBean<Basket>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{InjectableBean.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "create" -> new Basket();
                    case "getBeanClass" -> Basket.class;
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    case "destroy" -> hang();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            end.complete("interrupted");
        }
        return null;
    }

    /** Nothing depends on the bean. */
    private static final class NoCreation<T> implements CreationalContext<T> {

        @Override
        public void push(T incomplete) {}

        @Override
        public void release() {}
    }
}
