package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;

/** Records that are no messages lie on the topics, and one conversation's handler always fails. */
final class PoisonAndFailure implements Scenario {

    private static final int POISON_RECORDS = 20;

    @Override
    public String id() {
        return "5";
    }

    @Override
    public String title() {
        return "Poison records on both topics, and a handler that fails in 1 of 50 conversations";
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(Load.of(50, stage.rate(), (conversation, number) -> new Wish(number, 1,
                Duration.ofMillis(stage.random().nextInt(50)), conversation == 0)), bot);
        Duration pause = stage.scaled(Duration.ofSeconds(15)).dividedBy(POISON_RECORDS);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stage.brokers().bootstrapServers()), new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < POISON_RECORDS; i++) {
                stage.during(pause);
                String topic = i % 2 == 0 ? "custom-bot-callbacks" : "custom-bot-replies";
                producer.send(new ProducerRecord<>(topic, "poison-" + i, "no JSON".getBytes())).get();
            }
        }
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        stage.expectForeignDeadLetters(POISON_RECORDS);
    }
}
