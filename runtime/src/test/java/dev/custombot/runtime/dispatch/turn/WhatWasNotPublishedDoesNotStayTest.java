package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/** A hand-over, or an end, that the customer's hub never heard of binds nobody: the bot goes on, and says that it has failed. */
class WhatWasNotPublishedDoesNotStayTest {

    private static final Reply LABEL = Reply.file(Path.of("label.pdf"));

    private final Turns turns = new Turns((file, channel) -> Uni.createFrom()
            .failure(HubRequestException.unanswered("asset.upload", HubRequestException.NO_ANSWER)));

    @Test
    void behindAFileThatCouldNotBeUploaded() {
        assertThat(saying(LABEL, Reply.escalate()).isNothing()).isTrue();
        assertThat(saying(LABEL, Reply.end()).isNothing()).isTrue();
        assertThat(turns.replies.size()).isZero();
    }

    @Test
    void whatWasSaidBeforeItStays() {
        Lasting lasting = saying(Reply.escalate(), LABEL, Reply.end());

        assertThat(turns.replies.texts()).containsExactly("escalation.transfer");
        assertThat(lasting.escalated()).isTrue();
        assertThat(lasting.ended()).isFalse();
    }

    /** What ends that is published, and says nothing of what is said with the file. */
    @Test
    void alsoWhenItWasShownThatTheBotIsWriting() {
        Lasting lasting = lasting(replies -> {
            replies.showTyping();
            replies.stream(List.of(LABEL, Reply.escalate())).subscribe().with(done -> {}, failure -> {});
        });

        assertThat(turns.replies.texts()).containsExactly("typing.start", "typing.end");
        assertThat(lasting.isNothing()).isTrue();
    }

    /** Kafka never takes it, under an id of its own. */
    @Test
    void norDoesItWhenSomethingElseWasPublishedRightBefore() {
        turns.replies.answering(() -> turns.replies.texts().contains("escalation.transfer")
                ? Uni.createFrom().failure(new RecordTooLargeException())
                : Uni.createFrom().voidItem());
        Lasting lasting = lasting(replies -> {
            replies.showTyping();
            ReplyRecord record = new ReplyRecord(Turns.CONVERSATION, Optional.empty(),
                    turns.outgoing.own("id-1", Reply.escalate(), Optional.empty()).replies());
            replies.say(record, replies.asking(Reply.escalate()), Optional.empty());
        });

        assertThat(lasting.isNothing()).isTrue();
    }

    private Lasting saying(Reply... early) {
        return lasting(replies -> List.of(early).forEach(replies::send));
    }

    private Lasting lasting(Consumer<TurnReplies> saying) {
        ConversationStates states = turns.states(turns.memory());
        List<Throwable> failures = new ArrayList<>();
        turns.turns(states, (any, turn) -> Turns.called(turn, () -> {
            saying.accept(turn.replies());
            return Uni.createFrom().voidItem();
        })).run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")),
                Choice.of(Turns.handler(HandlerRole.MESSAGE, "any"), Beginning.NONE),
                states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely(), Optional.empty(), Lasting.NOTHING)
                .subscribe().with(done -> {}, failures::add);
        assertThat(failures).singleElement().isInstanceOf(HandlerFailure.class);
        return ((HandlerFailure) failures.get(0)).lasting();
    }
}
