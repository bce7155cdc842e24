package dev.custombot.runtime.dispatch;

import java.time.Duration;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.ConversationLanes;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.RecordConsumer;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Reads the callbacks topic and takes each record through the lane of its conversation to the {@link Dispatcher}. */
public final class CallbackConsumer {

    /** How many records may wait in lanes, per running task: one busy conversation must not keep the others' out. */
    private static final int WAITING_PER_TASK = 16;

    private final Dispatcher dispatcher;
    private final GivenUpMessages givenUp;
    private final ConversationLanes lanes;
    private final RecordConsumer consumer;

    /** @param maxConcurrency how many conversations may have a handler running */
    public CallbackConsumer(Dispatcher dispatcher, GivenUpMessages givenUp, DispatchPartitions partitions,
            int maxConcurrency, CustomBotLog log) {
        this.dispatcher = dispatcher;
        this.givenUp = givenUp;
        this.lanes = new ConversationLanes(maxConcurrency);
        this.consumer = new RecordConsumer(partitions, maxConcurrency * WAITING_PER_TASK, this::process, log);
    }

    /** Goes on until the channel ends. */
    public void consume(String channel, Multi<Message<byte[]>> records) {
        consumer.consume(channel, records);
    }

    private Uni<Void> process(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure) {
        long offset = origin.getOffset();
        try {
            CallbackRecord record = CallbackRecord.read(origin, value);
            return lanes.submit(record.conversationId(), () -> prepared(tenure)
                    .chain(() -> tenure.run(offset, () -> dispatcher.dispatch(record, origin, occupancy(tenure, offset)))));
        } catch (RecordFormatException e) {
            return tenure.run(offset, () -> givenUp.unreadable(origin, value, e));
        }
    }

    /** What a partition still waits for keeps no other's conversations from running. */
    private Uni<Void> prepared(Tenure tenure) {
        return tenure.isPrepared() ? Uni.createFrom().voidItem() : lanes.pauseUntil(tenure.prepared());
    }

    private Occupancy occupancy(Tenure tenure, long offset) {
        return new Occupancy() {

            /** A record that was left to the next owner meanwhile is not tried again. */
            @Override
            public Uni<Void> pause(Duration duration) {
                return lanes.pause(duration).flatMap(over -> {
                    if (isLeft()) {
                        tenure.leave(offset);
                        return Uni.createFrom().nothing();
                    }
                    return Uni.createFrom().voidItem();
                });
            }

            @Override
            public boolean isLeft() {
                return tenure.isLeft(offset);
            }

            @Override
            public long tenure() {
                return tenure.number();
            }
        };
    }
}
