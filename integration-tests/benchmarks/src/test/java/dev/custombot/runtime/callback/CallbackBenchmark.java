package dev.custombot.runtime.callback;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.egain.callback.EgainCallbackSplitter;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;

/** What a callback's body costs, from its bytes to the records for Kafka; HTTP, authentication and the producer are left out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CallbackBenchmark {

    private static final RecordOrigin ORIGIN = new RecordOrigin("<default>", "egain");
    private static final String MESSAGE = """
            {"id":"262839d2-7cb3-4b38-90cd-5989a56e5d44","messageId":"96ea3afb-b462-2ea4-7aed-500020a648f3",
            "type":{"value":"text"},"conversation":{"id":"7251b0be-7662-4ed8-838d-ac0860106cc3","account":{
            "id":"07eb8acc-cfa5-4b55-a421-c07fddfe3dc8","address":"1000","channel":{"type":"web_chat",
            "id":"a630387b-c303-414d-8d95-f0d406864292"}},"entryPoint":{"id":"1000"},
            "customer":{"name":"Jo Doe","type":"individual"}},
            "content":{"text":"Where is my order? It should have come on Monday.","redact":false},
            "sender":{"type":"customer","participant":{"name":"Jo Doe"}},
            "recipients":{"recipient":[{"type":"custom_bot","participant":{"name":"order-bot"}}]},
            "created":"2026-04-02T19:59:07.654Z"}""";

    @Param({"1", "200"})
    int messages;

    private final EgainCallbackSplitter splitter = new EgainCallbackSplitter(
            new BodyLimits(4_194_304, 65_536, 200, 100, 1_000_000, 1_000));
    private byte[] body;

    @Setup
    public void prepare() {
        String list = String.join(",", Collections.nCopies(messages, MESSAGE));
        body = ("{\"metadata\":{\"attributes\":[{\"name\":\"version\",\"value\":\"v3\"}]},\"messages\":{\"message\":[" + list
                + "]}}").getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public List<DeliveredMessage> split() {
        return splitter.split(body);
    }

    @Benchmark
    public List<ProducerRecord<String, byte[]>> records() {
        return split().stream().map(message -> new CallbackRecord(ORIGIN, message.conversationId(), message.messageId(),
                message.type(), message.senderType(), Instant.EPOCH, Optional.empty(), message.value(), Optional.empty())
                .toRecord("callbacks")).toList();
    }
}
