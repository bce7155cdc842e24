package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** Who has asked for nothing hears of no failure: a conversation that the bot has opened itself begins with nobody's message. */
class AFailureIsToldToTheCustomerOfAMessageOnlyTest {

    private final Turns turns = new Turns();

    @Test
    void notWhereTheBotHasOpenedTheConversation() {
        CallbackRecord notice = Notice.started(Records.ORIGIN, Turns.CONVERSATION, new OutgoingReply("m-1", "text",
                Content.ofText("hello"), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()), Turns.NOON);

        assertThat(told(notice, StartMessages.of(notice))).isFalse();
        assertThat(turns.replies.texts()).isEmpty();
    }

    @Test
    void alsoWhereTheHubDoesNotNameTheSender() {
        CallbackRecord record = Turns.message("m-1", Turns.NOON, "text", "", "hello");

        assertThat(told(record, turns.inbound(record).message())).isTrue();
        assertThat(turns.replies.texts()).containsExactly("Sorry.");
    }

    /** As an event that the hub tells of. */
    @Test
    void notOfWhatNobodyHasSaid() {
        CallbackRecord record = Turns.message("m-1", Turns.NOON, "custom.conversation_assigned", "", "hello");

        assertThat(told(record, turns.inbound(record).message())).isFalse();
        assertThat(turns.replies.texts()).isEmpty();
    }

    private boolean told(CallbackRecord record, IncomingMessage message) {
        ConversationStates states = turns.states(turns.memory());
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER, Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(), () -> {},
                new BotMetrics(new SimpleMeterRegistry(), "bot"), Turns.LOG);
        FailureAnswers answers = new FailureAnswers(turns.handlers, states,
                turns.silent(states, () -> Uni.createFrom().voidItem()), retries, turns.outgoing, turns.outbox,
                Optional.of("Sorry."), Turns.LOG);
        return answers.answer(new Inbound(message, record, Turns.origin(0), turns.occupancy), new IllegalStateException())
                .await().indefinitely();
    }
}
