package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.OutgoingReply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** The bot is busy again when a handler is called again: the customer sees it each time, and what is said in the same words once. */
class TypingIsShownInEachTryTest {

    private final Turns turns = new Turns();
    private final AtomicInteger calls = new AtomicInteger();
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "bot");

    @Test
    void underIdsOfItsOwn() {
        Handler any = new Handler("Bot#any", HandlerRole.MESSAGE,
                List.of(new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0)), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        ConversationStates states = turns.states(turns.memory());
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.times(2), Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(), () -> {}, metrics,
                Turns.LOG);
        MessageHandling handling = new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(new Handlers(List.of(any), true), turns.dialogues, null, metrics, Turns.LOG), states,
                turns.turns(states, (handler, turn) -> run(turn)), retries, turns.outbox, null, null);

        handling.handle(turns.inbound(Turns.text("m-1", Turns.NOON, "hello"))).await().indefinitely();

        assertThat(calls).hasValue(3);
        assertThat(ids(MessageType.TYPING_START)).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids(MessageType.TYPING_END)).hasSize(3).doesNotHaveDuplicates();
        assertThat(Set.copyOf(ids(MessageType.TEXT))).hasSize(1);
    }

    private Uni<Void> run(Turn turn) {
        turn.replies().send(Reply.typing());
        turn.replies().send(Reply.text("One moment."));
        turn.replies().send(Reply.typingEnd());
        return calls.incrementAndGet() < 3
                ? Uni.createFrom().failure(new IllegalStateException("away"))
                : Uni.createFrom().voidItem();
    }

    private List<String> ids(String type) {
        return turns.replies.replies().stream().filter(reply -> reply.type().equals(type)).map(OutgoingReply::messageId)
                .toList();
    }
}
