package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** No thread takes the handler, and a filter makes the best of it: the state is as it was. */
class AHandlerThatWasNotCalledChangesNothingTest {

    private final Turns turns = new Turns();
    private final ManualThreads threads = new ManualThreads();
    private final AtomicInteger executions = new AtomicInteger();
    private final AtomicReference<Object> outcome = new AtomicReference<>();

    @Test
    void theStateIsAsItWas() {
        threads.runOn(work -> {
            if (executions.incrementAndGet() > 1) {
                throw new RejectedExecutionException("full");
            }
            work.run();
        });
        Filters filters = Filters.of((message, replies, chain) -> chain.proceed().onFailure().recoverWithNull());
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(new ObjectMapper()), filters,
                Optional.empty(), Duration.ofMinutes(1), new RunningHandlers(Clock.systemUTC(),
                        new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG));
        Handler handler = new Handler("Bot#answer", HandlerRole.MESSAGE, List.of(), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> null);
        TurnState state = new TurnState(new ConversationDocument(Optional.of("1"), Map.of("name", TextNode.valueOf("before")),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), turns.json);
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));

        invocation
                .invoke(handler,
                        new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(), Optional.empty()))
                .subscribe().with(done -> outcome.set("done"), outcome::set);

        assertThat(outcome).hasValue("done");
        assertThat(state.changed()).isEmpty();
    }
}
