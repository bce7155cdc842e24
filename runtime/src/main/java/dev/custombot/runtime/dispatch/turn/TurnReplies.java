package dev.custombot.runtime.dispatch.turn;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.runtime.dispatch.outbox.EarlyReplies;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.outbox.Outstanding;
import dev.custombot.runtime.dispatch.outbox.ReplyIds;
import dev.custombot.runtime.dispatch.outbox.Saying;
import dev.custombot.runtime.dispatch.outbox.TypingIndicator;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.Dialogues.Asking;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/**
 * The replies of one run of a handler, in their order. Those that come while it runs are published at once, the others in one record when
 * the state is stored. A file is uploaded before its reply is published, which gets its id then, from what the file says; those behind it
 * wait. Nothing is said for a message that is another process' by now. Thread-safe.
 */
public final class TurnReplies implements Replies {

    /** Why a run says nothing more. */
    static final String EXPIRED = "The handler's time is over";

    private static final String EARLY = "early";
    private static final String RETURNED = "returned";
    private static final String TYPING = "typing";

    private record Written(Asking asking, Saying saying) {}

    private final Inbound inbound;
    private final String run;
    private final OutgoingReplies outgoing;
    private final Function<Reply, Asking> dialogue;
    private final TurnState state;
    private final ReplyIds ids;
    private final HeldReplies held = new HeldReplies(reply -> uploaded(RETURNED, reply));
    private final EarlyReplies early;
    private final TypingIndicator typing;
    private int said;
    private boolean closed;
    private volatile boolean expired;
    private Lasting own = Lasting.NOTHING;

    /**
     * @param run tells the replies of the handler for failures from those of the one that failed
     * @param dialogue sees each reply, and may replace it
     * @param state takes the questions that are asked
     */
    TurnReplies(Inbound inbound, String run, OutgoingReplies outgoing, Function<Reply, Asking> dialogue, TurnState state,
            Outbox outbox) {
        this.inbound = inbound;
        this.run = run;
        this.outgoing = outgoing;
        this.dialogue = dialogue;
        this.state = state;
        this.early = new EarlyReplies(inbound.record(), inbound.occupancy(), outbox, reply -> uploaded(EARLY, reply));
        this.ids = new ReplyIds(inbound.record(), inbound.attempt());
        this.typing = new TypingIndicator(MessageEffects.isEnd(inbound.message()) || state.lasting().isOver(),
                reply -> ids.named(run + TYPING, outgoing.answer(inbound.record(), reply).replies()));
    }

    /** What they answer. */
    Inbound inbound() {
        return inbound;
    }

    /** What the broker has still to confirm. */
    public Outstanding outstanding() {
        return early.outstanding();
    }

    /** A filter may still say something when the handler has returned: that comes after what was returned. */
    @Override
    public void send(Sendable reply) {
        say(write(List.of(reply.toReply())));
    }

    /**
     * Sends a reply now, or after those that the handler has returned, and completes with its messageId. Empty when the handler is done:
     * something said of its conversation is none of its replies any more.
     */
    public Optional<Uni<String>> say(Reply reply) {
        List<Written> written = write(List.of(reply));
        synchronized (this) {
            return closed && !expired ? Optional.empty() : Optional.of(say(written));
        }
    }

    private synchronized Uni<String> say(List<Written> replies) {
        List<OutgoingReply> batch = accept(held.isEmpty() ? EARLY : RETURNED, replies);
        // What the hub cannot show at all has no id there.
        if (batch.isEmpty()) {
            return early.confirmed().replaceWith("");
        }
        return held.isEmpty()
                ? early.publish(behindFirst(batch), 0, published()).map(all -> all.get(all.size() - batch.size()).messageId())
                : held.add(batch).map(OutgoingReply::messageId);
    }

    /** Sends replies of a stream; completes when these, and all that came before, are confirmed. */
    Uni<Void> stream(List<Reply> replies) {
        List<Written> written = write(replies);
        synchronized (this) {
            List<OutgoingReply> batch = accept(EARLY, written);
            return early.publish(batch.isEmpty() ? batch : behindFirst(batch), batch.size(), published()).replaceWithVoid();
        }
    }

    /** Takes all of them or, when one cannot be written, none. */
    void hold(List<Reply> replies) {
        List<Written> written = write(replies);
        synchronized (this) {
            held.add(accept(RETURNED, written));
        }
    }

    private Uni<OutgoingReply> uploaded(String way, OutgoingReply reply) {
        return reply.hasLocalFiles()
                ? outgoing.uploaded(reply, inbound.message().conversation().channelType())
                        .map(done -> ids.named(run + way, done))
                : Uni.createFrom().item(reply);
    }

    /** The application's own classes write themselves, which may take for ever: whoever ends the turn must not wait for that. */
    private List<Written> write(List<Reply> replies) {
        return replies.stream().map(dialogue)
                .map(asking -> new Written(asking, outgoing.answer(inbound.record(), asking.shown()))).toList();
    }

    /** With what the customer reads before whatever is said now. Of that nothing is said when a file of it cannot be uploaded. */
    private List<OutgoingReply> behindFirst(List<OutgoingReply> batch) {
        if (batch.stream().anyMatch(OutgoingReply::hasLocalFiles)) {
            early.publish(typing.end(), 0, state.confirmed()::precedes);
        }
        return Stream.of(typing.end(), held.takeFirst(), batch).flatMap(List::stream).toList();
    }

    /** What stays of all that was said up to now does so only if it was published. */
    private Consumer<Throwable> published() {
        return state.confirmed().hearing(state.lasting());
    }

    /** What becomes of a reply that the handler says in another way than here. */
    public Asking asking(Reply reply) {
        return dialogue.apply(reply);
    }

    /** Says something under ids of the handler's own, in its place among the others. Empty when it is too late for that: the state is stored. */
    public synchronized Optional<Uni<Void>> say(ReplyRecord ownIds, Asking asking, Optional<String> offer) {
        boolean isEarly = held.isEmpty();
        return state.accept(now -> accept(asking, offer, isEarly)) ? Optional.of(say(ownIds, isEarly)) : Optional.empty();
    }

    private Uni<Void> say(ReplyRecord ownIds, boolean isEarly) {
        if (!isEarly && !ownIds.replies().isEmpty()) {
            return held.add(ownIds.replies()).replaceWithVoid();
        }
        List<OutgoingReply> first = closed || ownIds.replies().isEmpty() ? List.of() : behindFirst(List.of());
        early.publish(first, 0, state.confirmed()::precedes);
        return early.publish(ownIds, published());
    }

    private void accept(Asking asking, Optional<String> offer, boolean isEarly) {
        asking.accept().accept(state, offer);
        own = own.with(asking.shown().type(), Optional.empty());
        if (isEarly) {
            state.saidAtOnce(asking.shown().type());
            typing.hide();
        }
    }

    private List<OutgoingReply> accept(String way, List<Written> replies) {
        if (expired || closed) {
            throw new IllegalStateException(expired ? EXPIRED : "The handler is done; say something later by Conversations");
        }
        if (inbound.occupancy().isLeft()) {
            throw Tenure.ENDED;
        }
        int more = replies.stream().mapToInt(reply -> reply.saying().replies().size()).sum();
        if (more > 0) {
            outgoing.count(inbound.record(), said + more);
        }
        said += more;
        replies.forEach(reply -> accept(reply.asking(), reply.saying().offer(), way.equals(EARLY)));
        return replies.stream().flatMap(reply -> Saying.linked(ids.named(run + way, reply.saying().replies())).stream())
                .toList();
    }

    /** Shows that the bot is writing, if it has said nothing yet. */
    synchronized void showTyping() {
        if (said == held.first() && !closed && !expired && !inbound.occupancy().isLeft()) {
            early.publish(typing.start(), 0, published());
        }
    }

    /** Takes no more replies; completes when those that were sent, and the end of typing, are confirmed, and the others' files at the hub. */
    synchronized Uni<Void> close() {
        closed = true;
        early.publish(typing.end(), 0, published());
        return early.confirmed().chain(held::uploaded);
    }

    /** The handler's time is over: whatever it says from now on is refused. Never waits for what is being said. */
    void expire() {
        expired = true;
    }

    /** What is still to be published, once closed: the end of the turn, with what the handler has returned. */
    synchronized ReplyRecord end() {
        return ReplyRecord.ending(inbound.record(), held.all());
    }

    /** Those of a stream that the customer has. */
    int streamed() {
        return early.streamed();
    }

    /** Where all of them lead the conversation. */
    synchronized Lasting lasting() {
        return own.and(state.lasting());
    }

    /** Completes, with its files at the hub, with whether anything follows what was returned, which comes first then. */
    Uni<Boolean> comesFirst(BooleanSupplier hasAsked) {
        return held.uploaded().map(ready -> {
            early.beginStream();
            synchronized (this) {
                return held.comesFirst(!own.isOver() && !hasAsked.getAsBoolean());
            }
        });
    }
}
