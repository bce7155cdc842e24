package dev.custombot.runtime.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the whole dispatch stage costs, with its lanes, tenures, turns and timers: from the record of a message to the record of the reply,
 * without network, broker, changes of threads and state. {@code record} is what the measure itself costs, and is to be taken off.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StageBenchmark {

    private static final int CONVERSATIONS = 1_000;
    private static final String MESSAGE_ID = "custom-bot-message-id";

    @Param({"text", "richMessage.quickreply"})
    String type;

    private final String[] conversations = new String[CONVERSATIONS];
    private DispatchStage stage;
    private Headers headers;
    private byte[] value;
    private long messages;

    @Setup
    public void prepare() {
        stage = new DispatchStage(BenchmarkBot.handlers(), new ObjectMapper());
        headers = new RecordHeaders(BenchmarkBot.record(type).toRecord("callbacks").headers().toArray());
        value = BenchmarkBot.record(type).value();
        for (int i = 0; i < CONVERSATIONS; i++) {
            conversations[i] = UUID.randomUUID().toString();
        }
    }

    @TearDown
    public void close() {
        if (stage.published() != messages) {
            throw new IllegalStateException("Of " + messages + " messages " + stage.published() + " were answered");
        }
        stage.close();
    }

    /** Headers of a message that nobody has seen yet. */
    @Benchmark
    public Headers record() {
        RecordHeaders made = new RecordHeaders(headers);
        made.remove(MESSAGE_ID);
        made.add(MESSAGE_ID, Long.toString(messages).getBytes(StandardCharsets.US_ASCII));
        return made;
    }

    @Benchmark
    public long dispatch() {
        messages++;
        stage.receive(conversations[(int) (messages % CONVERSATIONS)], record(), value);
        return messages;
    }
}
