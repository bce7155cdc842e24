package dev.custombot.runtime.dispatch.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.custombot.runtime.dispatch.outbox.InOrder;
import dev.custombot.runtime.record.OutgoingReply;
import io.smallrye.mutiny.Uni;

/** What a handler has returned, until its turn ends; its files are uploaded meanwhile, one after the other. Thread-safe. */
final class HeldReplies {

    private final Function<OutgoingReply, Uni<OutgoingReply>> upload;
    private final List<OutgoingReply> replies = new ArrayList<>();
    private final InOrder uploads = new InOrder();
    private boolean comesFirst;

    /** @param upload completes with a reply whose files are at the hub */
    HeldReplies(Function<OutgoingReply, Uni<OutgoingReply>> upload) {
        this.upload = upload;
    }

    /** Whether there is nothing that whatever is said at once must wait for. */
    synchronized boolean isEmpty() {
        return replies.isEmpty() || comesFirst;
    }

    /** What is held by now, uploaded, may come before all else: it goes on its way with what is said at once, if anything is. */
    synchronized boolean comesFirst(boolean isFirst) {
        comesFirst = isFirst;
        return isFirst;
    }

    /** How many come first. */
    synchronized int first() {
        return comesFirst ? replies.size() : 0;
    }

    /** Those that come first are held no longer. */
    synchronized List<OutgoingReply> takeFirst() {
        List<OutgoingReply> first = comesFirst ? List.copyOf(replies) : List.of();
        replies.subList(0, first.size()).clear();
        comesFirst = false;
        return first;
    }

    /** Completes with the first one when all that is held by now is as it goes to the hub. */
    synchronized Uni<OutgoingReply> add(List<OutgoingReply> batch) {
        comesFirst &= batch.isEmpty();
        int first = replies.size();
        for (OutgoingReply reply : batch) {
            int place = replies.size();
            replies.add(reply);
            if (reply.hasLocalFiles()) {
                uploads.say(() -> upload.apply(reply).invoke(done -> set(place, done)));
            }
        }
        return uploads.confirmed().map(done -> get(first));
    }

    private synchronized void set(int place, OutgoingReply reply) {
        replies.set(place, reply);
    }

    private synchronized OutgoingReply get(int place) {
        return replies.get(place);
    }

    /** Completes when every file is at the hub. */
    synchronized Uni<Void> uploaded() {
        return uploads.confirmed();
    }

    synchronized List<OutgoingReply> all() {
        return List.copyOf(replies);
    }
}
