package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import io.smallrye.mutiny.Uni;

/** Callbacks come for a partition while the broker confirms others: none joins a wave that is under way, and none is forgotten. */
@ExtendWith(FrayTestExtension.class)
class PartitionWavesTest {

    private static final int CALLBACKS = 3;

    private final Producer<String, byte[]> kafka = producer();
    private final LinkedBlockingQueue<Consumer<Producer<String, byte[]>>> producerThread = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Runnable> broker = new LinkedBlockingQueue<>();
    private final PartitionWaves waves = new PartitionWaves(task -> {
        producerThread.add(task);
        return Uni.createFrom().voidItem();
    });
    private final Collection<String> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger early = new AtomicInteger();
    private final CountDownLatch confirmed = new CountDownLatch(CALLBACKS);

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void eachIsHandedOver() {
        Threads.run(() -> {
            waves.join(kafka, 0, new OneRecord("a"));
            waves.join(kafka, 0, new OneRecord("b"));
            waves.join(kafka, 0, new OneRecord("c"));
            while (sent.size() < CALLBACKS) {
                // A schedule in which one of them is forgotten ends here, as a deadlock.
                producerThread.take().accept(kafka);
            }
        }, () -> {
            for (int record = 0; record < CALLBACKS; record++) {
                broker.take().run();
            }
        });

        assertThat(sent).containsExactly("a", "b", "c");
        assertThat(confirmed.getCount()).isZero();
        assertThat(early).as("handed over beside one that was not confirmed").hasValue(0);
    }

    private static Producer<String, byte[]> producer() {
        @SuppressWarnings("unchecked")
        Producer<String, byte[]> nobody = Doubles.of(Producer.class, (method, arguments) -> null);
        return nobody;
    }

    private final class OneRecord implements PartitionWaves.Part {

        private final String name;

        OneRecord(String name) {
            this.name = name;
        }

        @Override
        public void send(Producer<String, byte[]> producer, Runnable begun, Runnable settled) {
            begun.run();
            sent.add(name);
            if (sent.size() > 1 && confirmed.getCount() == CALLBACKS) {
                early.incrementAndGet();
            }
            broker.add(() -> {
                confirmed.countDown();
                settled.run();
            });
        }

        @Override
        public void refuse(Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
