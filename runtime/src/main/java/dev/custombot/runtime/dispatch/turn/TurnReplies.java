package dev.custombot.runtime.dispatch.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.custombot.MessageType;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.ReplyRecords;
import dev.custombot.runtime.hub.egain.RoleTable;
import dev.custombot.runtime.record.CallbackRecord;
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
    private final ReplyRecords records;
    private final UnaryOperator<Reply> onReply;
    private final Outbox outbox;
    private final List<ReplyRecord> held = new ArrayList<>();
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
            String messageId = records.messageId(inbound, positionPrefix + SENT + sentPosition);
            return publishNow(List.of(reply)).replaceWith(messageId);
        }
        hold(List.of(reply));
        return Uni.createFrom().item(held.get(held.size() - 1).messageId());
    }

    /** Completes when these, and all that came before, are confirmed. */
    synchronized Uni<Void> publishNow(List<Reply> replies) {
        // Places of their own: a handler that runs again and says less in between must return the same replies under the same ids.
        List<ReplyRecord> batch = accept(replies, positionPrefix + SENT, sentPosition);
        sentPosition += batch.size();
        if (typing && !batch.isEmpty()) {
            typing = false;
            batch.add(0, typingEnd());
        }
        return publish(batch);
    }

    /** Takes all of them or, when one cannot be written, none. */
    synchronized void hold(List<Reply> replies) {
        List<ReplyRecord> batch = accept(replies, positionPrefix, heldPosition);
        heldPosition += batch.size();
        held.addAll(batch);
    }

    private Uni<Void> publish(List<ReplyRecord> batch) {
        published = published.chain(() -> outbox.publish(batch)).memoize().indefinitely();
        // Subscribed to here: it is sent although nobody waits for it. A failure is seen by whoever awaits the end.
        published.subscribe().with(done -> {}, failure -> {});
        return published;
    }

    private List<ReplyRecord> accept(List<Reply> replies, String prefix, int first) {
        if (closed) {
            throw new IllegalStateException("The handler is done; say something later by Conversations");
        }
        replies.forEach(reply -> RoleTable.requireBotMaySend(reply.type()));
        List<Reply> seen = replies.stream().map(onReply).toList();
        List<ReplyRecord> batch = new ArrayList<>();
        for (Reply reply : seen) {
            batch.add(records.of(inbound, prefix + (first + batch.size()), reply));
        }
        records.count(inbound, batch);
        replied |= !batch.isEmpty();
        endsConversation |= seen.stream().anyMatch(reply -> reply.type().equals(MessageType.CONVERSATION_END));
        return batch;
    }

    /** Shows that the bot is writing, if it has said nothing yet. */
    synchronized void showTyping() {
        if (replied || closed) {
            return;
        }
        List<ReplyRecord> start = List.of(records.of(inbound, positionPrefix + "typing.start", Reply.typing()));
        typing = true;
        publish(start);
    }

    /** Takes no more replies; completes when those that were sent while the handler ran, and the end of typing, are confirmed. */
    synchronized Uni<Void> close() {
        closed = true;
        if (typing) {
            typing = false;
            return publish(List.of(typingEnd()));
        }
        return published;
    }

    private ReplyRecord typingEnd() {
        return records.of(inbound, positionPrefix + "typing.end", Reply.typingEnd());
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** What is still to be published, once closed. */
    synchronized List<ReplyRecord> held() {
        return List.copyOf(held);
    }

    synchronized boolean endsConversation() {
        return endsConversation;
    }
}
