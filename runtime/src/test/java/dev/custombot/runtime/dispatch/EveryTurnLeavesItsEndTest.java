package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.TooManyRepliesException;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.ReplyRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/**
 * Whatever becomes of a message that a handler was called for, one record ends its turn, before the next message of the conversation:
 * by it the next owner of the partition knows that the message is done with, though nobody has committed it.
 */
class EveryTurnLeavesItsEndTest {

    private static final Handler MESSAGE = handler("Bot#message", HandlerRole.MESSAGE, List.of());
    private static final Handler FAILURE = handler("Bot#failure", HandlerRole.FAILURE,
            List.of(new HandlerParameter(HandlerParameter.Kind.EXCEPTION, IllegalStateException.class)));

    private final Turns turns = new Turns();
    private final List<String> order = new ArrayList<>();
    private final PublishedRecords letters = new PublishedRecords();
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
    private Optional<String> failureText = Optional.empty();
    private Function<Turn, Uni<Void>> onMessage = turn -> Uni.createFrom().failure(new IllegalStateException());
    private Optional<Function<Turn, Uni<Void>>> onFailure = Optional.empty();

    EveryTurnLeavesItsEndTest() {
        turns.replies.onSend(() -> order.add("reply"));
        letters.onSend(() -> order.add("letter"));
    }

    @Test
    void whatIsGivenUpWithoutAWord() {
        handle();

        assertEndsWith();
        assertThat(order).containsExactly("letter", "reply");
    }

    @Test
    void whatIsGivenUpAndAnsweredWithTheText() {
        failureText = Optional.of("Sorry");
        handle();

        assertEndsWith("Sorry");
        assertThat(order).containsExactly("letter", "reply");
    }

    @Test
    void whatAFailureHandlerAnswers() {
        onFailure = Optional.of(turn -> Turns.returning(turn, "Sorry"));
        handle();

        assertEndsWith("Sorry");
    }

    @Test
    void whatAFailureHandlerKeepsQuietAbout() {
        onFailure = Optional.of(turn -> Uni.createFrom().voidItem());
        handle();

        assertEndsWith();
    }

    @Test
    void whatAFailureHandlerFailsWith() {
        onFailure = Optional.of(turn -> Uni.createFrom().failure(new IllegalArgumentException()));
        handle();

        assertEndsWith();
    }

    @Test
    void whatIsCutOff() {
        failureText = Optional.of("Sorry");
        onMessage = turn -> Uni.createFrom().failure(new TooManyRepliesException(60));
        handle();

        assertEndsWith();
        assertThat(order).containsExactly("letter", "reply");
    }

    @Test
    void whatAHandlerSaysNothingTo() {
        onMessage = turn -> Uni.createFrom().voidItem();
        handle();

        assertEndsWith();
        assertThat(order).containsExactly("reply");
    }

    @Test
    void whatIsAnsweredWhileTheHandlerRuns() {
        onMessage = turn -> turn.replies().say(Reply.text("A")).orElseThrow().replaceWithVoid();
        handle();

        assertThat(turns.replies.replyRecords()).extracting(ReplyRecord::turn).containsExactly(Optional.empty(),
                Optional.of("m-1"));
        assertThat(turns.replies.texts()).containsExactly("A");
    }

    @Test
    void whatAHandlerReturnsIsTheEndItself() {
        onMessage = turn -> Turns.returning(turn, "A");
        handle();

        assertEndsWith("A");
    }

    /** It has no effect a second time, and may be most of what a bot reads. */
    @Test
    void butNotWhatNoHandlerTakes() {
        handle(new Handlers(List.of(FAILURE), false));

        assertThat(order).isEmpty();
    }

    private void assertEndsWith(String... texts) {
        assertThat(turns.replies.replyRecords()).singleElement().satisfies(record -> {
            assertThat(record.turn()).contains("m-1");
            assertThat(record.conversationId()).isEqualTo(Turns.CONVERSATION);
            assertThat(record.replies()).extracting(OutgoingReply::content).extracting(content -> content.text().orElseThrow())
                    .containsExactly(texts);
        });
    }

    private void handle() {
        handle(new Handlers(onFailure.isPresent() ? List.of(MESSAGE, FAILURE) : List.of(MESSAGE), false));
    }

    private void handle(Handlers handlers) {
        ConversationStates states = turns.states(turns.memory());
        CallbackRecord record = Turns.text("m-1", Turns.NOON, "hello");
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER, Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new java.util.Random()), turns.clock(), () -> {},
                metrics, Turns.LOG);
        GivenUpMessages givenUp = new GivenUpMessages(value -> value,
                new DeadLetters(letters.emitter(), metrics, turns.clock(), Turns.LOG), metrics, Turns.LOG);
        var messageTurns = turns.turns(states,
                (handler, turn) -> handler == FAILURE ? onFailure.orElseThrow().apply(turn) : onMessage.apply(turn));
        new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(handlers, turns.dialogues, null, metrics, Turns.LOG), states, messageTurns,
                retries,
                turns.outbox, givenUp,
                new FailureAnswers(handlers, states, messageTurns, retries, turns.outgoing, turns.outbox, failureText,
                        Turns.LOG))
                .handle(turns.inbound(record)).await().indefinitely();
    }

    private static Handler handler(String name, HandlerRole role, List<HandlerParameter> parameters) {
        List<Selector> selectors = role == HandlerRole.MESSAGE
                ? List.of(new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0))
                : List.of();
        return new Handler(name, role, selectors, Optional.empty(), parameters, ExecutionModel.WORKER, Optional.empty(),
                Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
    }
}
