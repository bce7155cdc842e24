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

    /** @param upload completes with a reply whose files are at the hub */
    HeldReplies(Function<OutgoingReply, Uni<OutgoingReply>> upload) {
        this.upload = upload;
    }

    synchronized boolean isEmpty() {
        return replies.isEmpty();
    }

    /** Completes with the first one when all that is held by now is as it goes to the hub. */
    synchronized Uni<OutgoingReply> add(List<OutgoingReply> batch) {
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
