package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;

/** The customer reads the greeting before whatever the handler says, also by Conversations under an id of its own. */
class WhatTheBeginningReturnsIsReadFirstTest {

    private final Turns turns = new Turns();
    private final Turn turn = turn();
    private final DurableConversations conversations = new DurableConversations("<default>", () -> Optional.of(turn),
            turns.outgoing, turns.outbox, new LoopGuard(60, 1000), turns.dialogues,
            new LaneMessages(new PublishedRecords().emitter(), Records.ORIGIN, turns.clock(), Turns.LOG), null, null,
            Optional.empty(), turns.clock(), new Random(), Turns.LOG);

    @Test
    void beforeWhatIsSaidUnderAnIdOfItsOwn() {
        Turns.begun(turn, "Welcome");

        says("The strike is over", "id-1");
        says("We deliver again", "id-2");
        turn.replies().send("What can I do for you?");

        assertThat(turns.replies.texts()).containsExactly("Welcome", "The strike is over", "We deliver again",
                "What can I do for you?");
    }

    @Test
    void beforeAQuestionUnderAnIdOfItsOwn() {
        Turns.begun(turn, "Welcome");

        conversations.say(Turns.CONVERSATION, Reply.ask("Which order?", "order"), "id-1").await().indefinitely();

        assertThat(turns.replies.texts()).containsExactly("Welcome", "Which order?");
    }

    /** Else the customer would see that the bot is writing until the handler is done. */
    @Test
    void typingEndsBeforeItToo() {
        Turns.begun(turn, "Welcome");
        Turns.types(turn);

        says("The strike is over", "id-1");

        assertThat(turns.replies.texts()).containsExactly("typing.start", "typing.end", "Welcome", "The strike is over");
    }

    private void says(String text, String id) {
        conversations.say(Turns.CONVERSATION, Reply.text(text), id).await().indefinitely();
    }

    private Turn turn() {
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        TurnState state = turns.state();
        return new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(), Optional.empty());
    }
}
