package dev.custombot.load.byhand;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.reactive.messaging.Message;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Puts the messages of a callback onto a topic, one record each, keyed by conversation. */
final class Records {

    private Records() {}

    /** Completes with 202 when the broker has all of them. */
    static Uni<Response> store(JsonNode callback, MutinyEmitter<byte[]> emitter) {
        List<Uni<Void>> sent = new ArrayList<>();
        for (JsonNode message : callback.path("messages").path("message")) {
            OutgoingKafkaRecordMetadata<String> key = OutgoingKafkaRecordMetadata.<String>builder()
                    .withKey(message.path("conversation").path("id").asText()).build();
            sent.add(emitter.sendMessage(
                    Message.of(message.toString().getBytes(StandardCharsets.UTF_8)).addMetadata(key)));
        }
        return Uni.join().all(sent).andFailFast().replaceWith(() -> Response.accepted().build());
    }
}
