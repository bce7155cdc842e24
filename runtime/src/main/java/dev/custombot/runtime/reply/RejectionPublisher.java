package dev.custombot.runtime.reply;

import java.io.IOException;
import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.record.RecordPublisher;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.record.ReplyRejection;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Tells the bot, through the callbacks topic, that the hub has refused a reply. */
@Singleton
public class RejectionPublisher {

    @Inject
    @Channel("custom-bot-rejections-out")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    MutinyEmitter<byte[]> emitter;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    /** Completes when the broker has confirmed the record. */
    Uni<Void> publish(ReplyRecord reply, String code) {
        return RecordPublisher.persistently(emitter,
                ReplyRejection.record(reply, message(reply), code, clock.instant(), mapper).toMessage(), "callbacks");
    }

    private JsonNode message(ReplyRecord reply) {
        try {
            return mapper.readTree(reply.value());
        } catch (IOException e) {
            return mapper.missingNode();
        }
    }
}
