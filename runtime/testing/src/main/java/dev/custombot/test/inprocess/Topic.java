package dev.custombot.test.inprocess;

import java.lang.reflect.Proxy;

import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Stands for a topic: what is written to it is read at once. */
final class Topic {

    /** Reads a record. */
    interface Reader {

        void read(String key, Headers headers, byte[] value);
    }

    private Topic() {}

    @SuppressWarnings("unchecked")
    static MutinyEmitter<byte[]> readBy(Reader reader) {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(Topic.class.getClassLoader(),
                new Class<?>[]{MutinyEmitter.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("sendMessage")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Message<byte[]> message = (Message<byte[]>) arguments[0];
                    OutgoingKafkaRecordMetadata<?> metadata = message.getMetadata(OutgoingKafkaRecordMetadata.class)
                            .orElseThrow();
                    return Uni.createFrom().item(() -> {
                        reader.read((String) metadata.getKey(), metadata.getHeaders(), message.getPayload());
                        return null;
                    });
                });
    }
}
