package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.lane.ConversationLanes;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.RecordConsumer;
import dev.custombot.runtime.lane.RecordReader;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.lane.aside.WaitingLimits;
import dev.custombot.runtime.lane.aside.WaitingRecords;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Reads the callbacks topic and takes each record through the lane of its conversation to the {@link Dispatcher}. */
public final class CallbackConsumer implements RecordConsumer.Work {

    /** How many records may wait in lanes, per running task. */
    private static final int WAITING_PER_TASK = 16;

    private final Dispatcher dispatcher;
    private final GivenUpMessages givenUp;
    private final ConversationLanes lanes;
    private final RecordConsumer consumer;
    private final WaitingRecords waiting;
    private final Control control;
    private final BiFunction<String, Duration, Uni<Void>> pauses;
    private volatile String channel = "";

    /**
     * @param reader reads again what could not wait in memory
     * @param maxConcurrency how many conversations may have a handler running
     * @param control until it is known what operators want nothing is handled
     * @param pauses completes after the duration, wherever that is asked for
     * @param steady never steps
     */
    public CallbackConsumer(Dispatcher dispatcher, GivenUpMessages givenUp, DispatchPartitions partitions,
            RecordReader reader, int maxConcurrency, Control control, BiFunction<String, Duration, Uni<Void>> pauses,
            Clock steady, CustomBotLog log) {
        this.dispatcher = dispatcher;
        this.givenUp = givenUp;
        this.control = control;
        this.pauses = pauses;
        this.lanes = new ConversationLanes(maxConcurrency, steady::millis, log);
        int mostOpen = maxConcurrency * WAITING_PER_TASK;
        this.consumer = new RecordConsumer(partitions, mostOpen, this, log);
        this.waiting = new WaitingRecords(WaitingLimits.of(mostOpen), reader, this::again, new RareLines(steady), log);
        control.onChange(waiting::changed);
    }

    /** Goes on until the channel ends. */
    public void consume(String channel, Multi<Message<byte[]>> records) {
        this.channel = channel;
        consumer.consume(channel, records);
    }

    /** Whether the process must be replaced, because nothing is read any more. */
    public boolean isBroken() {
        return consumer.isBroken();
    }

    /** How many messages lie aside until the turn of their conversation comes. */
    public int setAside() {
        return waiting.count();
    }

    /** How many messages were removed from the topic before the turn of their conversation came. */
    public long lost() {
        return waiting.lost();
    }

    /** Conversations that an operator holds in this process, with the message that is the first to wait. */
    public Map<String, String> held() {
        return waiting.held();
    }

    /** Partitions were given up or lost: what is held of them is another's. */
    public void leaveEnded() {
        waiting.leaveEnded();
    }

    /** What its conversations are about, for those who watch the bot. */
    public ConversationLanes lanes() {
        return lanes;
    }

    @Override
    public Uni<Void> process(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure) {
        long offset = origin.getOffset();
        try {
            CallbackRecord record = CallbackRecord.read(origin, value);
            return waiting.admit(record.conversationId(), new TopicPartition(origin.getTopic(), origin.getPartition()), offset,
                    tenure, () -> inLane(record, origin, tenure));
        } catch (RecordFormatException e) {
            return tenure.run(offset, () -> givenUp.unreadable(origin, value, e));
        }
    }

    /** It must be recognised when the hub delivers it again. */
    @Override
    public void doneBefore(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value) {
        try {
            dispatcher.remember(origin.getPartition(), CallbackRecord.read(origin, value));
        } catch (RecordFormatException e) {
            // It lies in the dead letters.
        }
    }

    private Uni<Void> again(ConsumerRecord<String, byte[]> read, Tenure tenure) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = new IncomingKafkaRecordMetadata<>(read, channel);
        return consumer.settle(origin, tenure, () -> inLane(CallbackRecord.read(origin, read.value()), origin, tenure));
    }

    private Uni<Void> inLane(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure) {
        return lanes.submit(record.conversationId(), () -> whenReady(record, tenure, () -> inTurn(record, origin, tenure)));
    }

    /** What is held back lies aside, so that however many conversations are held there is room for the others. */
    private Uni<Void> inTurn(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure) {
        long offset = origin.getOffset();
        long seen = waiting.changes();
        if (waiting.isHeld(record.conversationId(), tenure)) {
            return giveBack(record, offset, tenure, seen);
        }
        return tenure
                .run(offset, () -> dispatcher.dispatch(record, origin, occupancy(record, origin.getHeaders(), tenure, offset)))
                .onFailure(HeldBack.class).recoverWithUni(() -> giveBack(record, offset, tenure, seen));
    }

    private Uni<Void> giveBack(CallbackRecord record, long offset, Tenure tenure, long seen) {
        return waiting.giveBack(record.conversationId(), record.messageId(), offset, tenure, seen);
    }

    /** What a partition still waits for keeps no other's conversations from running. */
    private Uni<Void> whenReady(CallbackRecord record, Tenure tenure, Supplier<Uni<Void>> turn) {
        return tenure.isReady() && control.isKnown()
                ? turn.get()
                : lanes.pauseUntil(record.conversationId(), control.known().chain(tenure::ready)).chain(() -> turn.get());
    }

    private Occupancy occupancy(CallbackRecord record, Headers headers, Tenure tenure, long offset) {
        return new Occupancy() {

            /** A record that was left to the next owner meanwhile is not tried again, nor one that may have been. */
            @Override
            public Uni<Void> pause(Duration duration) {
                Uni<Void> over = pauses.apply(record.conversationId(), duration);
                return lanes.pauseUntil(record.conversationId(), over.chain(tenure::ready)).flatMap(ready -> {
                    if (isLeft()) {
                        tenure.leave(offset);
                        return Uni.createFrom().nothing();
                    }
                    return Uni.createFrom().voidItem();
                });
            }

            @Override
            public Uni<Void> pauseBetweenTries(Duration duration) {
                return tenure.betweenTries().pause(offset, () -> pause(duration));
            }

            @Override
            public boolean isLeft() {
                return tenure.isLeft(offset);
            }

            @Override
            public long tenure() {
                return tenure.number();
            }

            @Override
            public Headers headers() {
                return headers;
            }

            @Override
            public boolean isStopped() {
                return control.isPaused(record.conversationId()) || order().isPresent();
            }

            @Override
            public boolean isHandlerPaused(String handler) {
                return control.isHandlerPaused(handler);
            }

            @Override
            public Optional<HeadOrder> order() {
                return control.order(record.conversationId(), record.messageId());
            }

            @Override
            public void obeyed() {
                control.obeyed(record.conversationId(), record.messageId());
            }

            @Override
            public boolean isCertain() {
                return tenure.isCertain(offset);
            }

            @Override
            public Uni<Void> confirmed() {
                return tenure.confirmed(offset);
            }
        };
    }
}
