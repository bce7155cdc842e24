package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
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

    private Lasting saying(Reply... early) {
        ConversationStates states = turns.states(turns.memory());
        List<Throwable> failures = new ArrayList<>();
        turns.turns(states, (any, turn) -> Turns.called(turn, () -> {
            List.of(early).forEach(turn.replies()::send);
            return Uni.createFrom().voidItem();
        })).run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")),
                Choice.of(Turns.handler(HandlerRole.MESSAGE, "any"), Beginning.NONE),
                states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely(), Optional.empty(), Lasting.NOTHING)
                .subscribe().with(done -> {}, failures::add);
        assertThat(failures).singleElement().isInstanceOf(HandlerFailure.class);
        return ((HandlerFailure) failures.get(0)).lasting();
    }
}
