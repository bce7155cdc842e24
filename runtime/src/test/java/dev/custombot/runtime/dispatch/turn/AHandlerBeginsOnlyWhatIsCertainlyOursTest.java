package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.Reply;
import dev.custombot.MessageFilter;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.InjectableInstance;
import io.smallrye.mutiny.Uni;

/** A process may stand still while a call waits for its thread: the handler is not called before it is certain whose the message is. */
class AHandlerBeginsOnlyWhatIsCertainlyOursTest {

    private final Turns turns = new Turns();
    private final ManualThreads threads = new ManualThreads();
    private final Queue<Runnable> queued = new ArrayDeque<>();
    private final AtomicInteger calls = new AtomicInteger();
    private CompletableFuture<Void> certain = CompletableFuture.completedFuture(null);
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    @Test
    void itWaitsUntilItIsCertain() {
        begin();
        certain = new CompletableFuture<>();
        runQueued();
        assertThat(calls).hasValue(0);

        certain.complete(null);
        runQueued();

        assertThat(calls).hasValue(1);
        assertThat(outcome).isCompleted();
    }

    @Test
    void itIsNotCalledForWhatIsLost() {
        begin();
        certain = CompletableFuture.failedFuture(Tenure.ENDED);
        runQueued();

        assertThat(calls).hasValue(0);
        assertThat(outcome).isCompletedExceptionally();
    }

    private void begin() {
        threads.runOn(queued::add);
        Inbound message = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        Inbound inbound = new Inbound(message.message(), message.record(), message.origin(), new Doubtful());
        TurnState state = turns.state();
        Turn turn = new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(), Optional.empty());
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(new ObjectMapper()),
                Filters.of("bot", noFilters(), new FilterTable(Map.of(), Set.of())), Optional.empty(), Duration.ofMinutes(1),
                new RunningHandlers(Clock.systemUTC(), new BotMetrics(new SimpleMeterRegistry(), "bot"), Turns.LOG));
        Handler handler = new Handler("Bot#handle", HandlerRole.MESSAGE, List.of(), Optional.empty(), List.of(),
                ExecutionModel.EVENT_LOOP, Optional.empty(), Optional.empty(), (bean, arguments) -> {
                    calls.incrementAndGet();
                    return Reply.text("hello");
                });
        invocation.invoke(handler, turn).subscribe().with(outcome::complete, outcome::completeExceptionally);
    }

    private void runQueued() {
        for (Runnable next = queued.poll(); next != null; next = queued.poll()) {
            next.run();
        }
    }

    @SuppressWarnings("unchecked")
    private static InjectableInstance<MessageFilter> noFilters() {
        return (InjectableInstance<MessageFilter>) Proxy.newProxyInstance(Turns.class.getClassLoader(),
                new Class<?>[]{InjectableInstance.class}, (proxy, method, arguments) -> Stream.empty());
    }

    private final class Doubtful implements Occupancy {

        @Override
        public Uni<Void> pause(Duration duration) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public boolean isLeft() {
            return false;
        }

        @Override
        public Uni<Void> confirmed() {
            return Uni.createFrom().completionStage(() -> certain);
        }
    }
}
