package dev.custombot.runtime.dispatch.outbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What is said for a message while its handler runs: published at once, one after the other, and each file is at the hub before its reply. */
public final class EarlyReplies {

    private final CallbackRecord inbound;
    private final Occupancy occupancy;
    private final Outbox outbox;
    private final Function<OutgoingReply, Uni<OutgoingReply>> upload;
    private final Outstanding outstanding = new Outstanding();
    private final AtomicInteger streamed = new AtomicInteger();
    private final InOrder inOrder = new InOrder();

    /** @param upload completes with a reply whose files are at the hub */
    public EarlyReplies(CallbackRecord inbound, Occupancy occupancy, Outbox outbox,
            Function<OutgoingReply, Uni<OutgoingReply>> upload) {
        this.inbound = inbound;
        this.occupancy = occupancy;
        this.outbox = outbox;
        this.upload = upload;
    }

    /** What the broker has still to confirm. */
    public Outstanding outstanding() {
        return outstanding;
    }

    /** Those of a stream that the customer has. */
    public int streamed() {
        return streamed.get();
    }

    /** What was streamed until now is not to be counted. */
    public void beginStream() {
        streamed.set(0);
    }

    /** Completes when all of it is confirmed. */
    public Uni<Void> confirmed() {
        return inOrder.confirmed();
    }

    /**
     * Completes with them, as they went to the hub, when they and all before them are confirmed.
     *
     * @param ofStream how many of them the customer must not read twice
     * @param published hears what they could not be published for; of {@code null} when they were
     */
    public Uni<List<OutgoingReply>> publish(List<OutgoingReply> batch, int ofStream, Consumer<Throwable> published) {
        if (batch.isEmpty()) {
            return confirmed().replaceWith(batch);
        }
        Multi<OutgoingReply> uploaded = Multi.createFrom().iterable(batch).onItem().transformToUniAndConcatenate(upload::apply);
        return inItsPlace(() -> uploaded.collect().asList().chain(ready -> {
            streamed.addAndGet(ofStream);
            return published(ReplyRecord.during(inbound, ready)).replaceWith(ready);
        }), published);
    }

    /** The same of something under ids of the handler's own; of nothing it completes at once. */
    public Uni<Void> publish(ReplyRecord ownIds, Consumer<Throwable> published) {
        return ownIds.replies().isEmpty()
                ? Uni.createFrom().voidItem()
                : inItsPlace(() -> published(ownIds), published);
    }

    private Uni<Void> published(ReplyRecord record) {
        return outstanding.of(outbox.publish(record, occupancy));
    }

    private <T> Uni<T> inItsPlace(Supplier<Uni<T>> saying, Consumer<Throwable> published) {
        return inOrder.say(() -> saying.get().onItemOrFailure().invoke((said, failure) -> published.accept(failure)));
    }
}
