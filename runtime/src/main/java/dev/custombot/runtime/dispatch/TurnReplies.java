package dev.custombot.runtime.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.custombot.MessageType;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/**
 * The replies of one run of a handler, in their order. Those that come while it runs are published at once, those that it returns
 * when the state is stored. Thread-safe.
 */
final class TurnReplies implements Replies {

    private final CallbackRecord inbound;
    private final String positionPrefix;
    private final ReplyRecords records;
    private final UnaryOperator<Reply> onReply;
    private final Outbox outbox;
    private final List<ReplyRecord> held = new ArrayList<>();
    private Uni<Void> published = Uni.createFrom().voidItem();
    private int position;
    private boolean typing;
    private boolean replied;
    private boolean closed;
    private boolean endsConversation;

    /**
     * @param positionPrefix tells the replies of this run from those of others for the same message
     * @param onReply sees each reply, and may replace it
     */
    TurnReplies(CallbackRecord inbound, String positionPrefix, ReplyRecords records, UnaryOperator<Reply> onReply,
            Outbox outbox) {
        this.inbound = inbound;
        this.positionPrefix = positionPrefix;
        this.records = records;
        this.onReply = onReply;
        this.outbox = outbox;
    }

    /** A filter may still say something when the handler has returned: that comes after what was returned. */
    @Override
    public synchronized void send(Reply reply) {
        if (held.isEmpty()) {
            publishNow(List.of(reply));
        } else {
            hold(List.of(reply));
        }
    }

    /** Completes when these, and all that came before, are confirmed. */
    synchronized Uni<Void> publishNow(List<Reply> replies) {
        List<ReplyRecord> batch = accept(replies);
        Uni<Void> before = published;
        published = before.chain(() -> outbox.publish(batch)).memoize().indefinitely();
        // Subscribed to here: it is sent although nobody waits for it. A failure is seen by whoever awaits the end.
        published.subscribe().with(done -> {}, failure -> {});
        return published;
    }

    /** Takes all of them or, when one cannot be written, none. */
    synchronized void hold(List<Reply> replies) {
        held.addAll(accept(replies));
    }

    private List<ReplyRecord> accept(List<Reply> replies) {
        if (closed) {
            throw new IllegalStateException("The handler is done; say something later by Conversations");
        }
        List<Reply> seen = replies.stream().map(onReply).toList();
        List<ReplyRecord> batch = new ArrayList<>();
        for (Reply reply : seen) {
            batch.add(records.of(inbound, positionPrefix + (position + batch.size()), reply));
        }
        records.count(inbound, seen);
        position += batch.size();
        replied |= !batch.isEmpty();
        endsConversation |= seen.stream().anyMatch(reply -> reply.type().equals(MessageType.CONVERSATION_END));
        if (typing && !batch.isEmpty()) {
            typing = false;
            batch.add(0, typingEnd());
        }
        return batch;
    }

    /** Shows that the bot is writing, if it has said nothing yet. */
    synchronized void showTyping() {
        if (replied || closed) {
            return;
        }
        List<ReplyRecord> start = List.of(records.of(inbound, positionPrefix + "typing.start", Reply.typing()));
        typing = true;
        published = published.chain(() -> outbox.publish(start)).memoize().indefinitely();
        published.subscribe().with(done -> {}, failure -> {});
    }

    /** Takes no more replies; completes when those that were sent while the handler ran are confirmed. */
    synchronized Uni<Void> close() {
        if (!closed && typing) {
            typing = false;
            held.add(0, typingEnd());
        }
        closed = true;
        return published;
    }

    /** The handler has failed: what it returned is not sent, and the customer no longer sees that the bot is writing. */
    synchronized void abandon() {
        held.removeIf(reply -> !reply.type().equals(MessageType.TYPING_END));
    }

    private ReplyRecord typingEnd() {
        return records.of(inbound, positionPrefix + "typing.end", Reply.typingEnd());
    }

    /** What is still to be published, once closed. */
    synchronized List<ReplyRecord> held() {
        return List.copyOf(held);
    }

    synchronized boolean endsConversation() {
        return endsConversation;
    }
}
