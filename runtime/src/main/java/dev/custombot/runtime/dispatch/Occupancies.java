package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.lane.ConversationLanes;
import dev.custombot.runtime.lane.LanePlace;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** What a message's handling knows of its place in its conversation, of its partition, and of what operators want. */
final class Occupancies {

    private final ConversationLanes lanes;
    private final Control control;
    private final BiFunction<String, Duration, Uni<Void>> pauses;
    private final Dispatcher dispatcher;

    /** @param pauses completes after the duration, wherever that is asked for */
    Occupancies(ConversationLanes lanes, Control control, BiFunction<String, Duration, Uni<Void>> pauses,
            Dispatcher dispatcher) {
        this.lanes = lanes;
        this.control = control;
        this.pauses = pauses;
        this.dispatcher = dispatcher;
    }

    Occupancy of(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure, LanePlace place) {
        long offset = origin.getOffset();
        return new Occupancy() {

            /** A record that was left to the next owner meanwhile is not tried again, nor one that may have been. */
            @Override
            public Uni<Void> pause(Duration duration) {
                Uni<Void> over = pauses.apply(record.conversationId(), duration);
                return lanes.pauseUntil(over.chain(tenure::ready)).flatMap(ready -> {
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

            @Override
            public Headers headers() {
                return origin.getHeaders();
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

            @Override
            public boolean isFirst() {
                return place.isFirst();
            }

            @Override
            public Uni<Void> first() {
                return place.first();
            }

            /** The next one may be the same message, delivered again. */
            @Override
            public void letNextBegin() {
                place.letNextBegin(dispatcher.ending(record));
            }
        };
    }
}
