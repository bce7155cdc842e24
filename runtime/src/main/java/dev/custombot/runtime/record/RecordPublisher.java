package dev.custombot.runtime.record;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Repeated;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Writes a record that must not be lost: repeats until the broker has confirmed it. */
public final class RecordPublisher {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private RecordPublisher() {}

    /** Completes when the broker has confirmed the record; fails only if it is larger than the broker will ever take. */
    public static Uni<Void> persistently(MutinyEmitter<byte[]> emitter, Message<byte[]> message, String topic,
            CustomBotLog log) {
        return persistently(() -> emitter.sendMessage(message), RecordPublisher::isPassing, topic, log);
    }

    /**
     * The same where more than the broker decides.
     *
     * @param isPassing whether another try can help after the failure
     */
    public static Uni<Void> persistently(Supplier<Uni<Void>> send, Predicate<Throwable> isPassing, String topic,
            CustomBotLog log) {
        return Repeated.onFailure(Uni.createFrom().deferred(send::get), isPassing, failing -> failing.onFailure(isPassing)
                .invoke(failure -> log.publishFailed(topic,
                        ExceptionUtil.getRootCause(failure).getClass().getSimpleName()))
                // Without jitter: it would be drawn from a source that nobody can seed, and Kafka's client has its own.
                .onFailure(isPassing).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).withJitter(0)
                .indefinitely());
    }

    /** Whether another try can help. */
    public static boolean isPassing(Throwable failure) {
        return !isTooLarge(failure) && !isTooLarge(failure.getCause());
    }

    /** For the topic, or for its segments. */
    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof RecordBatchTooLargeException;
    }
}
