package dev.custombot.guest;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** A channel of the application's own, in batches and keyed by UUIDs, as it wants all of its channels. */
@ApplicationScoped
public class Orders {

    private final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final MutinyEmitter<String> out;

    @Inject
    Orders(@Channel("orders-out") MutinyEmitter<String> out) {
        this.out = out;
    }

    /** Places an order. */
    public void place(String order) {
        out.sendMessageAndAwait(Message.of(order)
                .addMetadata(OutgoingKafkaRecordMetadata.<UUID>builder().withKey(UUID.randomUUID()).build()));
    }

    @Incoming("orders-in")
    void take(List<String> orders) {
        batches.add(orders);
    }

    /** What came in. */
    public List<List<String>> batches() {
        return List.copyOf(batches);
    }
}
