package dev.custombot.runtime.dispatch.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.custombot.MessageType;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/**
 * The replies of one run of a handler, in their order. Those that come while it runs are published at once, those that it returns
 * when the state is stored. Thread-safe.
 */
public final class TurnReplies implements Replies {

    private static final String SENT = "sent/";

    private final CallbackRecord inbound;
    private final String positionPrefix;
    private final OutgoingReplies outgoing;
    private final UnaryOperator<Reply> onReply;
    private final Outbox outbox;
    private final List<OutgoingReply> held = new ArrayList<>();
    private Uni<Void> published = Uni.createFrom().voidItem();
    private int sentPosition;
    private int heldPosition;
    private boolean typing;
    private boolean replied;
    private boolean closed;
    private boolean endsConversation;

    /**
     * @param positionPrefix tells the replies of this run from those of others for the same message
     * @param onReply sees each reply, and may replace it
     */
    TurnReplies(CallbackRecord inbound, String positionPrefix, OutgoingReplies outgoing, UnaryOperator<Reply> onReply,
            Outbox outbox) {
        this.inbound = inbound;
        this.positionPrefix = positionPrefix;
        this.outgoing = outgoing;
        this.onReply = onReply;
        this.outbox = outbox;
    }

    /** A filter may still say something when the handler has returned: that comes after what was returned. */
    @Override
    public synchronized void send(Sendable reply) {
        if (held.isEmpty()) {
            publishNow(List.of(reply.toReply()));
        } else {
            hold(List.of(reply.toReply()));
        }
    }

    /** Sends a reply now, or after those that the handler has returned; completes with its messageId. */
    public synchronized Uni<String> say(Reply reply) {
        if (held.isEmpty()) {
            String messageId = outgoing.messageId(inbound, positionPrefix + SENT + sentPosition);
            return publishNow(List.of(reply)).replaceWith(messageId);
        }
        String messageId = outgoing.messageId(inbound, positionPrefix + heldPosition);
        hold(List.of(reply));
        return Uni.createFrom().item(messageId);
    }

    /** Completes when these, and all that came before, are confirmed. */
    synchronized Uni<Void> publishNow(List<Reply> replies) {
        // Places of their own: a handler that runs again and says less in between must return the same replies under the same ids.
        List<OutgoingReply> batch = accept(replies, positionPrefix + SENT, sentPosition);
        sentPosition += batch.size();
        if (typing && !batch.isEmpty()) {
            typing = false;
            batch.addAll(0, typingEnd());
        }
        return publish(batch);
    }

    /** Takes all of them or, when one cannot be written, none. */
    synchronized void hold(List<Reply> replies) {
        List<OutgoingReply> batch = accept(replies, positionPrefix, heldPosition);
        heldPosition += batch.size();
        held.addAll(batch);
    }

    private Uni<Void> publish(List<OutgoingReply> batch) {
        if (batch.isEmpty()) {
            return published;
        }
        ReplyRecord record = record(batch);
        published = published.chain(() -> outbox.publish(record)).memoize().indefinitely();
        // Subscribed to here: it is sent although nobody waits for it. A failure is seen by whoever awaits the end.
        published.subscribe().with(done -> {}, failure -> {});
        return published;
    }

    private List<OutgoingReply> accept(List<Reply> replies, String prefix, int first) {
        if (closed) {
            throw new IllegalStateException("The handler is done; say something later by Conversations");
        }
        List<Reply> seen = replies.stream().map(onReply).toList();
        List<OutgoingReply> batch = new ArrayList<>();
        for (Reply reply : seen) {
            batch.addAll(outgoing.answer(inbound, prefix + (first + batch.size()), reply));
        }
        outgoing.count(inbound, batch);
        replied |= !batch.isEmpty();
        endsConversation |= seen.stream().anyMatch(reply -> reply.type().equals(MessageType.CONVERSATION_END));
        return batch;
    }

    /** Shows that the bot is writing, if it has said nothing yet. */
    synchronized void showTyping() {
        if (replied || closed) {
            return;
        }
        typing = true;
        publish(outgoing.answer(inbound, positionPrefix + "typing.start", Reply.typing()));
    }

    /** Takes no more replies; completes when those that were sent while the handler ran, and the end of typing, are confirmed. */
    synchronized Uni<Void> close() {
        closed = true;
        if (typing) {
            typing = false;
            return publish(typingEnd());
        }
        return published;
    }

    private List<OutgoingReply> typingEnd() {
        return outgoing.answer(inbound, positionPrefix + "typing.end", Reply.typingEnd());
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** What is still to be published, once closed. */
    synchronized Optional<ReplyRecord> held() {
        return held.isEmpty() ? Optional.empty() : Optional.of(record(held));
    }

    private ReplyRecord record(List<OutgoingReply> replies) {
        return new ReplyRecord(inbound.conversationId(), Optional.of(inbound.messageId()), replies);
    }

    synchronized boolean endsConversation() {
        return endsConversation;
    }
}
