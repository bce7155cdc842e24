package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.invoke.Invoker;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The method for the beginning of a conversation asks something at once, and fails: when it asks the same again, that is the answer still. */
class AQuestionOfTheBeginningIsTheAnswerInEachTryTest {

    private static final Reply QUESTION = Reply.ask("Which order?", "order");

    private final Turns turns = new Turns();
    private final ConversationStates states = turns.states(turns.memory());
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();
    private Filters filters = Filters.none();
    private Reply said = QUESTION;

    @Test
    void theHandlerIsNotCalled() {
        run(2, failed().lasting());

        assertThat(tries).hasValue(2);
        assertThat(handled).hasValue(0);
        assertThat(states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely().question())
                .map(OpenQuestion::name).contains("order");
    }

    @Test
    void itIsCalledBehindWhatIsNoQuestion() {
        said = Reply.text("Welcome");

        run(2, failed().lasting());

        assertThat(handled).hasValue(1);
    }

    /** The message goes on. */
    @Test
    void norDoesTheQuestionOfAFilterCount() {
        filters = Filters.of((message, replies, chain) -> {
            replies.send(QUESTION);
            return chain.proceed();
        });
        said = Reply.text("Welcome");

        run(2, failed().lasting());

        assertThat(handled).hasValue(1);
    }

    private HandlerFailure failed() {
        return catchThrowableOfType(HandlerFailure.class, () -> run(1, Lasting.NOTHING));
    }

    private void run(int attempt, Lasting before) {
        Handler start = handler(HandlerRole.CONVERSATION_START, (bean, arguments) -> {
            ((Replies) arguments[0]).send(said);
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("It fails");
            }
            return null;
        });
        Handler any = handler(HandlerRole.MESSAGE, (bean, arguments) -> handled.incrementAndGet() > 0 ? "The menu" : "");
        HandlerInvocation invocation = new HandlerInvocation(new ManualThreads(), new HandlerArguments(new ObjectMapper()),
                filters, Optional.empty(), Duration.ofMinutes(1), new RunningHandlers(Clock.systemUTC(),
                        new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG));
        new MessageTurns(invocation, states, turns.dialogues, turns.outgoing, turns.json, turns.outbox, turns.counts)
                .run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")).attempt(attempt),
                        Choice.of(any, Beginning.with(start)),
                        states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely(), Optional.empty(), before)
                .await().indefinitely();
    }

    private static Handler handler(HandlerRole role, Invoker<Object, Object> invoker) {
        return new Handler("Bot#" + role, role, List.of(), Optional.empty(),
                List.of(new HandlerParameter(HandlerParameter.Kind.REPLIES, Replies.class)), ExecutionModel.WORKER,
                Optional.empty(), Optional.empty(), Map.of(), invoker);
    }
}
