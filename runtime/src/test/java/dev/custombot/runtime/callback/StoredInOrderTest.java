package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** The messages of a callback are handed to Kafka in one go and in their order, and what became of each is known. */
class StoredInOrderTest {

    private static final byte[] REFUSED = {0};
    private static final byte[] LARGE = {1};

    private final MockProducer<String, byte[]> kafka = new MockProducer<>(false, null, new StringSerializer(),
            new ByteArraySerializer()) {

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record,
                Callback callback) {
            if (Arrays.equals(record.value(), REFUSED)) {
                callback.onCompletion(null, new TimeoutException("no metadata"));
                return null;
            }
            if (Arrays.equals(record.value(), LARGE)) {
                callback.onCompletion(null, new RecordTooLargeException());
                return null;
            }
            return super.send(record, callback);
        }
    };
    private final AtomicInteger over = new AtomicInteger();
    private final List<Runnable> tasks = new ArrayList<>();
    private final CallbackPublisher publisher = new CallbackPublisher(task -> {
        tasks.add(() -> task.accept(kafka));
        return Uni.createFrom().voidItem();
    }, "callbacks", record -> {}, CustomBotLog.LOG);

    @Test
    void twoHundredOfOneConversationAreHandedOverBeforeTheFirstIsConfirmed() {
        UniAssertSubscriber<List<CallbackRecord>> waiting = publish(
                IntStream.range(0, 200).mapToObj(i -> record("a", Integer.toString(i))).toList());

        assertThat(tasks).hasSize(1);
        tasks.get(0).run();

        assertThat(kafka.history()).extracting(sent -> new String(sent.value(), StandardCharsets.UTF_8))
                .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(Integer::toString).toList());
        assertThat(over).hasValue(0);
        waiting.assertNotTerminated();
    }

    @Test
    void theyAreStoredWhenTheLastIsConfirmed() {
        UniAssertSubscriber<List<CallbackRecord>> waiting = publish(
                Stream.of("1", "2").map(text -> record("a", text)).toList());
        tasks.get(0).run();

        kafka.completeNext();
        waiting.assertNotTerminated();
        kafka.completeNext();

        waiting.assertCompleted().assertItem(List.of());
        assertThat(over).hasValue(1);
    }

    @Test
    void nothingFollowsAMessageThatIsNotTaken() {
        UniAssertSubscriber<List<CallbackRecord>> waiting = publish(
                List.of(record("a", "1"), record("a", REFUSED), record("a", "3")));
        tasks.get(0).run();

        waiting.assertFailedWith(TimeoutException.class);
        assertThat(kafka.history()).hasSize(1);
        assertThat(over).as("the first is still with the producer").hasValue(0);
        kafka.completeNext();
        assertThat(over).hasValue(1);
    }

    @Test
    void oneThatIsTooLargeKeepsNoOtherOut() {
        CallbackRecord large = record("a", LARGE);
        UniAssertSubscriber<List<CallbackRecord>> waiting = publish(List.of(record("a", "1"), large, record("a", "3")));
        tasks.get(0).run();
        while (kafka.completeNext()) {
            assertThat(over.get()).isLessThan(2);
        }

        waiting.assertItem(List.of(large));
        assertThat(kafka.history()).hasSize(2);
    }

    @Test
    void aFailureOfAnyFailsTheCallbackAndTheMemoryIsFreeAfterTheLast() {
        UniAssertSubscriber<List<CallbackRecord>> waiting = publish(
                Stream.of("1", "2", "3").map(text -> record("a", text)).toList());
        tasks.get(0).run();

        kafka.completeNext();
        kafka.errorNext(new TimeoutException("expired"));
        waiting.assertFailedWith(TimeoutException.class);
        assertThat(over).hasValue(0);
        kafka.completeNext();
        assertThat(over).hasValue(1);
    }

    /** It would join batches that are given up before what follows it. */
    @Test
    void whatComesWhileOthersAreNotConfirmedWaitsAndGoesTogether() {
        publish(List.of(record("a", "1")));
        publish(List.of(record("b", "2"), record("a", "3")));
        UniAssertSubscriber<List<CallbackRecord>> forgotten = publish(List.of(record("b", "4")));
        publish(List.of(record("b", "5")));
        tasks.forEach(Runnable::run);
        assertThat(kafka.history()).hasSize(1);
        forgotten.cancel();

        kafka.errorNext(new TimeoutException("expired"));
        assertThat(tasks).hasSize(5);
        tasks.get(4).run();

        assertThat(kafka.history()).extracting(sent -> new String(sent.value(), StandardCharsets.UTF_8))
                .containsExactly("1", "2", "3", "5");
        assertThat(over).as("the one that failed and the one that nobody waited for").hasValue(2);
        kafka.completeNext();
        kafka.completeNext();
        kafka.completeNext();
        assertThat(over).hasValue(4);
        publish(List.of(record("a", "6")));
        tasks.get(5).run();
        assertThat(kafka.history()).as("nothing is in the way any more").hasSize(5);
    }

    @Test
    void whatNobodyWaitsForIsNotSentAnyMore() {
        UniAssertSubscriber<List<CallbackRecord>> waiting = publish(List.of(record("a", "1"), record("a", "2")));
        waiting.cancel();

        tasks.get(0).run();

        assertThat(kafka.history()).isEmpty();
        assertThat(over).hasValue(1);
    }

    @Test
    void aProducerThatThrowsLeavesNothingBehind() {
        kafka.sendException = new IllegalStateException("closed");
        UniAssertSubscriber<List<CallbackRecord>> waiting = publish(List.of(record("a", "1"), record("b", "2")));

        tasks.get(0).run();

        waiting.assertFailedWith(IllegalStateException.class);
        assertThat(over).hasValue(1);
    }

    @Test
    void aThreadThatTakesNoTaskLeavesNothingBehind() {
        CallbackPublisher closed = new CallbackPublisher(
                task -> Uni.createFrom().failure(new RejectedExecutionException()), "callbacks",
                record -> {}, CustomBotLog.LOG);

        closed.publish(List.of(record("a", "1")), over::incrementAndGet).subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertFailedWith(RejectedExecutionException.class);
        assertThat(over).hasValue(1);
    }

    private UniAssertSubscriber<List<CallbackRecord>> publish(List<CallbackRecord> records) {
        return publisher.publish(records, over::incrementAndGet).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static CallbackRecord record(String conversation, String value) {
        return record(conversation, value.getBytes(StandardCharsets.UTF_8));
    }

    private static CallbackRecord record(String conversation, byte[] value) {
        return Records.callback(conversation, "text", "customer", value);
    }
}
