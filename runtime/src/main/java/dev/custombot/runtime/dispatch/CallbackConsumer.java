package dev.custombot.runtime.dispatch;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.lane.LaneConsumer;
import dev.custombot.runtime.lane.Pauses;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Reads the callbacks topic and gives each record to the {@link Dispatcher}, in order per conversation. */
@Singleton
public class CallbackConsumer implements LaneConsumer.Stage<CallbackRecord> {

    static final String CHANNEL = "custom-bot-callbacks-in";

    @Inject
    @Channel(CHANNEL)
    Multi<Message<byte[]>> records;

    @Inject
    Dispatcher dispatcher;

    @Inject
    GivenUpMessages givenUp;

    @Inject
    @Identifier(DispatchPartitions.NAME)
    DispatchPartitions partitions;

    void start(@Observes StartupEvent event, CustomBotConfig config, Handlers handlers) {
        BotConfig bot = config.defaultBot();
        new LaneConsumer<>(this, bot.dispatch().maxConcurrency(), partitions).consume(CHANNEL, records);
        CustomBotLog.LOG.ready(bot.callback().path(), handlers.count());
    }

    @Override
    public CallbackRecord read(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value) {
        return CallbackRecord.read(origin, value);
    }

    @Override
    public String conversationId(CallbackRecord record) {
        return record.conversationId();
    }

    @Override
    public Uni<Void> process(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Pauses pauses) {
        return dispatcher.dispatch(record, origin, pauses);
    }

    @Override
    public Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value,
            RecordFormatException failure) {
        return givenUp.unreadable(origin, value, failure);
    }
}
