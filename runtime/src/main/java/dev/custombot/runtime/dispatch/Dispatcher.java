package dev.custombot.runtime.dispatch;

import java.util.Optional;
import java.util.function.BiConsumer;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.HandledIds.Id;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Decides what becomes of one record. Completes when the record is done with, whatever became of it; fails only with
 * {@link dev.custombot.runtime.lane.Tenure#ENDED}, when it is another process' by now, and {@link HeldBack}, when an operator wants it to wait.
 */
public final class Dispatcher {

    private final Handlers handlers;
    private final HubReceiver receiver;
    private final boolean hearsAll;
    private final KnownMessages knownMessages;
    private final SharedMemory shared;
    private final AnsweredTurns answered;
    private final MessageHandling handling;
    private final RejectedReplies rejectedReplies;
    private final OwnMessages ownMessages;
    private final GivenUpMessages givenUp;
    private final BiConsumer<CallbackRecord, String> outcomes;

    public Dispatcher(Handlers handlers, Hub hub, KnownMessages knownMessages, SharedMemory shared,
            AnsweredTurns answered, MessageHandling handling,
            RejectedReplies rejectedReplies, OwnMessages ownMessages, GivenUpMessages givenUp, BotMetrics metrics) {
        this(handlers, hub, knownMessages, shared, answered, handling, rejectedReplies, ownMessages, givenUp,
                (record, outcome) -> metrics.handling().message(record.type(), outcome));
    }

    /** @param outcomes hears of each record what became of it */
    public Dispatcher(Handlers handlers, Hub hub, KnownMessages knownMessages, SharedMemory shared,
            AnsweredTurns answered, MessageHandling handling, RejectedReplies rejectedReplies, OwnMessages ownMessages,
            GivenUpMessages givenUp, BiConsumer<CallbackRecord, String> outcomes) {
        this.handlers = handlers;
        this.receiver = hub.receiver();
        this.hearsAll = hub.isRemembered();
        this.knownMessages = knownMessages;
        this.shared = shared;
        this.answered = answered;
        this.handling = handling;
        this.rejectedReplies = rejectedReplies;
        this.ownMessages = ownMessages;
        this.givenUp = givenUp;
        this.outcomes = outcomes;
    }

    /** To be called for one message of a conversation after the other. */
    public Uni<Void> dispatch(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Occupancy occupancy) {
        // Also an order that came late, or was carried out by a process that could not say so, concerns nothing any more.
        return done(record, origin, occupancy).invoke(occupancy::obeyed);
    }

    private Uni<Void> done(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Occupancy occupancy) {
        Id id = KnownMessages.id(record);
        if (knownMessages.contains(origin.getPartition(), id) || answered.contains(record)) {
            return done(record, "duplicate");
        }
        Optional<HeadOrder> order = occupancy.order();
        if (order.isPresent()) {
            return handling.setAside(record, origin, occupancy, order.get(), message(record, origin, occupancy))
                    .chain(outcome -> done(record, outcome))
                    .call(() -> shared.add(id.text()))
                    .invoke(() -> knownMessages.add(origin.getPartition(), id));
        }
        if (occupancy.isStopped()) {
            return Uni.createFrom().failure(HeldBack.INSTANCE);
        }
        return decide(record, id, origin, occupancy).invoke(() -> knownMessages.add(origin.getPartition(), id));
    }

    /** What is said with the record, unless the bot says it. An order may be about one that nobody can read. */
    private Optional<Inbound> message(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin,
            Occupancy occupancy) {
        if (Notice.isReserved(record.type()) && !Notice.isStart(record)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(record)).filter(message -> !receiver.isOwn(message))
                    .map(message -> new Inbound(message, record, origin, occupancy));
        } catch (RecordFormatException e) {
            return Optional.empty();
        }
    }

    private IncomingMessage read(CallbackRecord record) {
        return Notice.isStart(record) ? StartMessages.of(record) : receiver.read(record);
    }

    /** It was handled by whoever had the partition before. */
    void remember(int partition, CallbackRecord record) {
        knownMessages.add(partition, record);
    }

    private Uni<Void> decide(CallbackRecord record, Id id, IncomingKafkaRecordMetadata<String, byte[]> origin,
            Occupancy occupancy) {
        try {
            if (Notice.isRejection(record)) {
                return rejectedReplies.tell(record, occupancy);
            }
            if (Notice.isSaid(record)) {
                return ownMessages.say(record, origin, occupancy, work -> handling.ending(record, work))
                        .chain(outcome -> done(record, outcome));
            }
            if (!handlers.concerns(record.type()) && !hearsAll) {
                return done(record, "unhandled");
            }
            IncomingMessage message = read(record);
            return receiver.isOwn(message)
                    ? done(record, "own")
                    : once(record, id, new Inbound(message, record, origin, occupancy));
        } catch (RecordFormatException e) {
            return givenUp.unreadable(origin, record.value(), e);
        }
    }

    /** Only what a handler is called for is worth the place, and the time, that all replicas' memory takes. */
    private Uni<Void> once(CallbackRecord record, Id id, Inbound inbound) {
        if (shared == SharedMemory.NONE) {
            return handled(record, inbound);
        }
        String text = id.text();
        return shared.contains(text).chain(known -> known
                ? done(record, "duplicate")
                : handled(record, inbound).call(() -> shared.add(text)));
    }

    private Uni<Void> handled(CallbackRecord record, Inbound inbound) {
        return handling.handle(inbound).chain(outcome -> done(record, outcome));
    }

    private Uni<Void> done(CallbackRecord record, String outcome) {
        outcomes.accept(record, outcome);
        return Uni.createFrom().voidItem();
    }
}
