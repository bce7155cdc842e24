package dev.custombot.load.baseline;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A producer as a process, {@code BOOTSTRAP-SERVERS}, with 64 records under way: what Kafka alone costs. Reads seconds a line from its input,
 * sends for so long, and prints how many records that were, and in how many seconds.
 */
public final class BareProducerMain {

    private static final int AT_ONCE = 64;
    private static final int BYTES = 750;

    private BareProducerMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0], "acks", "all", "enable.idempotence", true,
                "linger.ms", 0);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
                new ByteArraySerializer())) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
            System.out.println("ready");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long begin = System.nanoTime();
                long records = send(producer, begin + (long) (Double.parseDouble(line) * 1e9));
                System.out.println(records + " " + (System.nanoTime() - begin) / 1e9);
            }
        }
    }

    private static long send(KafkaProducer<String, byte[]> producer, long end) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        byte[] value = new byte[BYTES];
        long records = 0;
        for (; System.nanoTime() < end; records++) {
            free.acquire();
            producer.send(new ProducerRecord<>("bare", new UUID(records, records).toString(), value),
                    (stored, failure) -> free.release());
        }
        free.acquire(AT_ONCE);
        return records;
    }
}
