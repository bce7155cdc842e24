package dev.custombot.runtime.record;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** A topic that takes everything, or fails a few times first. */
public final class PublishedRecords {

    private final List<Message<byte[]>> messages = new CopyOnWriteArrayList<>();
    private volatile int failures;
    private volatile Throwable failure = new IllegalStateException("the broker is away");
    private volatile Runnable onSend = () -> {};
    private volatile Supplier<Uni<Void>> answer = () -> Uni.createFrom().voidItem();

    /** The next attempts fail. */
    public void failing(int times) {
        failures = times;
    }

    /** The next attempts fail so. */
    public void failing(int times, Throwable how) {
        failure = how;
        failures = times;
    }

    /** What happens before each attempt. */
    public void onSend(Runnable action) {
        onSend = action;
    }

    /** When the broker confirms what it has taken. */
    public void answering(Supplier<Uni<Void>> newAnswer) {
        answer = newAnswer;
    }

    @SuppressWarnings("unchecked")
    public MutinyEmitter<byte[]> emitter() {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{MutinyEmitter.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("sendMessage")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return send((Message<byte[]>) arguments[0]);
                });
    }

    private Uni<Void> send(Message<byte[]> message) {
        onSend.run();
        if (failures > 0) {
            failures--;
            return Uni.createFrom().failure(failure);
        }
        messages.add(message);
        return answer.get();
    }

    public int size() {
        return messages.size();
    }

    public List<ReplyRecord> replyRecords() {
        return messages.stream().map(message -> ReplyRecord.read(key(message), headers(message), message.getPayload()))
                .toList();
    }

    public List<CallbackRecord> callbackRecords() {
        return messages.stream().map(message -> CallbackRecord.read(key(message), headers(message), message.getPayload()))
                .toList();
    }

    /** What was said, in its order. */
    public List<OutgoingReply> replies() {
        return replyRecords().stream().flatMap(record -> record.replies().stream()).toList();
    }

    /** The texts of these. */
    public List<String> texts() {
        return replies().stream().map(reply -> reply.content().text().orElse(reply.type())).toList();
    }

    private static String key(Message<byte[]> message) {
        return (String) message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getKey();
    }

    public List<Headers> headers() {
        return messages.stream().map(PublishedRecords::headers).toList();
    }

    public static Headers headers(Message<byte[]> message) {
        return message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders();
    }
}
