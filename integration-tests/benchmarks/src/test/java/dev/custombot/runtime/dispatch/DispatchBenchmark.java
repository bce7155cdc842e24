package dev.custombot.runtime.dispatch;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.reactive.messaging.Message;
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

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.outbox.ReplyIds;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ReplyRecord;

/**
 * What handling a message costs, from the record's bytes to the reply's record: decode, select, invoke, encode. The handler does
 * nothing but make its reply; thread changes, the request context, the broker and the state are left out.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DispatchBenchmark {

    @Param({"text", "richMessage.quickreply"})
    String type;

    private final ObjectMapper mapper = new ObjectMapper();
    private final MessageReader reader = new MessageReader();
    private final HandlerArguments arguments = new HandlerArguments(mapper);
    private final OutgoingReplies outgoing = new OutgoingReplies(new BenchmarkHub.Sender(), new EgainKind().features(), mapper,
            new LoopGuard(Integer.MAX_VALUE, Integer.MAX_VALUE), Optional.empty());
    private Handlers handlers;
    private CallbackRecord record;
    private IncomingMessage message;
    private Handler handler;
    private Reply reply;

    @Setup
    public void prepare() throws Exception {
        record = BenchmarkBot.record(type);
        handlers = new Handlers(BenchmarkBot.handlers(), false);
        message = decode();
        handler = select();
        reply = invoke();
    }

    @Benchmark
    public IncomingMessage decode() {
        return reader.read(record);
    }

    @Benchmark
    public Handler select() {
        return handlers.select(message).orElseThrow();
    }

    @Benchmark
    public Reply invoke() throws Exception {
        Turn turn = new Turn(message, null, null, Optional.empty(), Optional.empty());
        return (Reply) handler.invoker().invoke(null, arguments.of(handler, turn));
    }

    @Benchmark
    public Message<byte[]> encode() {
        return new ReplyRecord(record.conversationId(), Optional.of(record.messageId()),
                outgoing.answer(record, reply).replies().stream().map(said -> new ReplyIds(record).named("returned", said))
                        .toList())
                .toMessage("<default>");
    }

    @Benchmark
    public Message<byte[]> dispatch() throws Exception {
        message = decode();
        handler = select();
        reply = invoke();
        return encode();
    }
}
