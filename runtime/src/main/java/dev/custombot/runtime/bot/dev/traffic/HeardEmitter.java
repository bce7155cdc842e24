package dev.custombot.runtime.bot.dev.traffic;

import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Makes emitters whose records are told before they are sent, and when the broker has confirmed them. */
final class HeardEmitter {

    /** Hears of a record. */
    @FunctionalInterface
    interface Listener {

        void told(String key, Headers headers, byte[] value);
    }

    private HeardEmitter() {}

    @SuppressWarnings("unchecked")
    static MutinyEmitter<byte[]> of(MutinyEmitter<byte[]> emitter, Listener before, Listener after) {
        return Intercepted.of(MutinyEmitter.class, emitter, "sendMessage", 1, (arguments, send) -> {
            Message<byte[]> message = (Message<byte[]>) arguments[0];
            tell(message, before);
            return ((Uni<Void>) send.call(arguments)).invoke(() -> tell(message, after));
        });
    }

    /** Never fails: the record would be sent again. */
    private static void tell(Message<byte[]> message, Listener listener) {
        try {
            message.getMetadata(OutgoingKafkaRecordMetadata.class).ifPresent(
                    metadata -> listener.told((String) metadata.getKey(), metadata.getHeaders(), message.getPayload()));
        } catch (RuntimeException e) {
            CustomBotLog.LOG.debugf(e, "A record cannot be shown");
        }
    }
}
