package dev.custombot.simulation.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.simulation.bot.Script;
import dev.custombot.simulation.bot.Surroundings;
import dev.custombot.simulation.log.SimulatedLog;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.VirtualTime;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** What customers write, each message naming the script that deals with it; some of it is delivered again. */
public final class Customers {

    private static final double SECOND = 1_000;

    private final VirtualTime time;
    private final Chance chance;
    private final Surroundings around;
    private final double last;

    /** @param last when nothing is delivered again any more, in seconds */
    public Customers(Surroundings around, double last) {
        this.around = around;
        this.time = around.time();
        this.chance = around.chance();
        this.last = last;
    }

    public void plan() {
        int conversations = chance.oneOf(1, 3, 6);
        around.operators().plan(conversations, last * SECOND);
        int messages = chance.oneOf(3, 10, 25);
        List<Script> scripts = new ArrayList<>();
        for (Script script : Script.OF_ANY_CONVERSATION) {
            if (chance.of(0.5) && (around.settings().stateful() || !script.isStateful())) {
                scripts.add(script);
            }
        }
        scripts.add(Script.ECHO);
        double span = chance.oneOf(1.0, 10.0, 50.0);
        double redelivered = chance.oneOf(0.0, 0.1, 0.3);
        for (int i = 0; i < messages; i++) {
            String conversation = "c" + chance.upTo(conversations);
            String id = conversation + "-m" + i;
            String text = chance.oneOf(scripts).name().toLowerCase(Locale.ROOT);
            double at = chance.between(0, (long) (span * SECOND));
            time.after(time.world(), at, () -> deliver(conversation, id, text));
            while (chance.of(redelivered)) {
                at += chance.between(100, chance.of(0.5) ? 3_000 : 40_000);
                if (at < last * SECOND) {
                    time.after(time.world(), at, () -> deliver(conversation, id, text));
                }
            }
        }
    }

    void deliver(String conversation, String id, String text) {
        CallbackRecord record = new CallbackRecord(new RecordOrigin("bot", "simulated"), conversation, id, "text", "customer",
                time.instant(), Optional.empty(), text.getBytes(StandardCharsets.UTF_8), Optional.empty());
        Headers headers = record.toMessage().getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders();
        around.log().append(SimulatedLog.CALLBACKS, conversation, record.value(), headers);
    }
}
