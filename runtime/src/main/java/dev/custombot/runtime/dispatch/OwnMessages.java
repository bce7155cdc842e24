package dev.custombot.runtime.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.LastTurn;
import dev.custombot.runtime.dispatch.state.RecordPosition;
import dev.custombot.runtime.dispatch.state.StateConflict;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.turn.ConversationCounts;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.Notice.Said;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * What the bot says of itself where it concerns a conversation's state, in the conversation's order. A question is stored together with
 * the reply that asks it, and before that is published: never one without the other.
 */
public final class OwnMessages {

    private static final String HANDLED = "handled";
    private static final int MAX_RUNS = 20;

    private final ConversationStates states;
    private final Dialogues dialogues;
    private final StateJson json;
    private final Outbox outbox;
    private final GivenUpMessages givenUp;
    private final ConversationCounts counts;

    public OwnMessages(ConversationStates states, Dialogues dialogues, StateJson json, Outbox outbox, GivenUpMessages givenUp,
            ConversationCounts counts) {
        this.states = states;
        this.dialogues = dialogues;
        this.json = json;
        this.outbox = outbox;
        this.givenUp = givenUp;
        this.counts = counts;
    }

    /**
     * Completes with the outcome; fails only with {@link Tenure#ENDED}, and with {@link HeldBack}, when an operator wants something else.
     *
     * @param ending does not come to its end when the process is to end
     * @throws dev.custombot.runtime.record.RecordFormatException if the record is none of something that the bot says
     */
    Uni<String> say(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Occupancy occupancy,
            UnaryOperator<Uni<String>> ending) {
        Said said = Notice.said(record);
        RecordPosition position = RecordPosition.of(record, origin);
        return ending.apply(Uni.createFrom().deferred(() -> states.loadFirst(record.conversationId(), occupancy))
                .chain(document -> say(record, said, position, document, occupancy))
                .onFailure(StateConflict.class).retry().atMost(MAX_RUNS))
                .onFailure(failure -> failure != Tenure.ENDED && failure != HeldBack.INSTANCE)
                .recoverWithUni(failure -> givenUp.ownMessage(record, origin, failure, occupancy)
                        .chain(() -> outbox.publish(end(record, List.of()), occupancy)).replaceWith("failed"));
    }

    private static ReplyRecord end(CallbackRecord record, List<OutgoingReply> replies) {
        return new ReplyRecord(record.conversationId(), Optional.empty(), Optional.of(record.turnId()), replies);
    }

    private Uni<String> say(CallbackRecord record, Said said, RecordPosition position, ConversationDocument document,
            Occupancy occupancy) {
        Optional<LastTurn> done = document.madeBy(record.turnId());
        if (done.isEmpty() && document.isLaterThan(position)) {
            return Uni.createFrom().item("duplicate");
        }
        ReplyRecord replies = end(record, said.replies());
        Uni<Void> published = done.isPresent()
                ? outbox.publish(replies, occupancy)
                : save(document, said, new LastTurn(record.turnId(), position, Optional.of(replies)), occupancy)
                        .chain(() -> outbox.publish(replies, occupancy).onFailure(MessageTurns::isOfHandler)
                                .call(() -> states.undo(record.conversationId(), record.turnId(), document, occupancy)));
        return published
                .chain(() -> states.published(record.turnId(), replies, occupancy))
                .invoke(() -> counts.said(record.conversationId(), said)).replaceWith(HANDLED);
    }

    private Uni<Void> save(ConversationDocument document, Said said, LastTurn turn, Occupancy occupancy) {
        TurnState state = new TurnState(dialogues.remembering(document), json);
        dialogues.said(state, said);
        said.state().forEach((name, value) -> state.put(name, json.tree(value)));
        if (said.ends()) {
            state.end();
        }
        return state.changed().map(changed -> states.save(turn.replies().orElseThrow().conversationId(), changed.madeBy(turn),
                occupancy).invoke(StateConflict::unless).replaceWithVoid()).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
