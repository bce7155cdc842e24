package dev.custombot.runtime.dispatch;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.ConversationLanes;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Reads the callbacks topic and puts each record into the lane of its conversation. A record is acknowledged, and its offset
 * committed when all before it are too, after the {@link Dispatcher} is done with it.
 */
@Singleton
public class CallbackConsumer {

    private static final String CHANNEL = "custom-bot-callbacks-in";

    /** How many records may wait in lanes, per running handler: one busy conversation must not keep the others' out. */
    private static final int WAITING_PER_HANDLER = 16;

    @Inject
    @Channel(CHANNEL)
    Multi<Message<byte[]>> records;

    @Inject
    Dispatcher dispatcher;

    void start(@Observes StartupEvent event, CustomBotConfig config, Handlers handlers) {
        int concurrency = config.defaultBot().dispatch().maxConcurrency();
        ConversationLanes lanes = new ConversationLanes(concurrency);
        records.onItem().transformToUni(message -> dispatch(lanes, message))
                .merge(concurrency * WAITING_PER_HANDLER)
                .subscribe().with(done -> {}, failure -> CustomBotLog.LOG.streamEnded(CHANNEL, failure.getClass().getName()));
        CustomBotLog.LOG.ready(config.defaultBot().callback().path(), handlers.count());
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> dispatch(ConversationLanes lanes, Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow();
        Uni<Void> done;
        try {
            CallbackRecord record = CallbackRecord.read(origin, message.getPayload());
            done = lanes.submit(record.conversationId(), () -> dispatcher.dispatch(record, origin));
        } catch (RecordFormatException e) {
            done = dispatcher.unreadable(origin, message.getPayload(), e);
        }
        return done.chain(() -> Uni.createFrom().completionStage(message::ack));
    }
}
