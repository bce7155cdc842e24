package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Of a conversation's messages in one callback none is stored without those before it. */
class StoredInOrderTest {

    private final List<String> offered = new ArrayList<>();

    @Test
    void whatFollowsAMessageThatIsNotStoredIsNotOffered() {
        CallbackPublisher publisher = new CallbackPublisher(emitterThatRefuses("a"));
        List<CallbackRecord> records = Stream.of("a", "b", "a", "b").map(StoredInOrderTest::record).toList();

        Throwable failure = publisher.publish(records, () -> () -> {}).onItemOrFailure().transform((done, failed) -> failed)
                .await()
                .indefinitely();

        assertThat(failure).hasMessage("not stored");
        assertThat(offered.stream().filter("a"::equals)).hasSize(1);
    }

    @Test
    void allAreStored() {
        CallbackPublisher publisher = new CallbackPublisher(emitterThatRefuses("nothing"));

        publisher.publish(Stream.of("a", "b", "a").map(StoredInOrderTest::record).toList(), () -> () -> {}).await()
                .indefinitely();

        assertThat(offered).containsExactlyInAnyOrder("a", "a", "b");
    }

    private static CallbackRecord record(String conversation) {
        return Records.callback(conversation, "text", "customer", new byte[0]);
    }

    @SuppressWarnings("unchecked")
    private MutinyEmitter<byte[]> emitterThatRefuses(String conversation) {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{MutinyEmitter.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("sendMessage");
                    String key = (String) ((Message<?>) arguments[0]).getMetadata(OutgoingKafkaRecordMetadata.class)
                            .orElseThrow()
                            .getKey();
                    return Uni.createFrom().deferred(() -> {
                        offered.add(key);
                        return key.equals(conversation)
                                ? Uni.createFrom().failure(new IllegalStateException("not stored"))
                                : Uni.createFrom().voidItem();
                    });
                });
    }
}
