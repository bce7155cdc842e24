package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Whoever wrote an expression that takes too long must know which, and for which message; the text of the customer is not told. */
class AConditionThatIsGivenUpIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Turns turns = new Turns();
    private final TurnThreads threads = subject -> {
        throw new UnsupportedOperationException("Nothing is handled");
    };

    @Test
    void withItsHandlerAndTheMessage() {
        Handlers handlers = new Handlers(List.of(handler(".*return.*order.*number.*please")), true);
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "return order number ".repeat(490)));

        assertThat(new HandlerChoice(handlers, turns.dialogues, threads, new BotMetrics(meters, "bot"), Turns.LOG)
                .of(inbound, turns.states(turns.memory()).load(Turns.CONVERSATION, turns.occupancy).await().indefinitely())
                .await().atMost(Duration.ofSeconds(30))).isEmpty();

        assertThat(logged.lines("CBOT")).containsExactly("[test] CBOT00232: The condition \"matching\" of OrderBot#send is "
                + "given up for message m-1 (longer than 100 ms): it counts as not met (conversation c-1)");
        assertThat(logged.levels("CBOT00232")).containsExactly("WARN");
        assertThat(meters.find("custom.bot.handlers.unmatched").counters()).extracting(Counter::count).containsExactly(1.0);
    }

    private static Handler handler(String expression) {
        return new Handler("OrderBot#send", HandlerRole.MESSAGE,
                List.of(new Selector("text", Set.of(), Optional.empty(), Optional.of(Pattern.compile(expression)), 0)),
                Optional.empty(), List.of(), ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(),
                (bean, arguments) -> Optional.empty());
    }
}
