package dev.custombot.runtime.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.enterprise.invoke.Invoker;

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
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.outbox.ReplyIds;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.request.HubCredentials;
import io.smallrye.mutiny.Uni;

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

    private static final String TEXT = "\"content\":{\"text\":\"Where is my order? It should have come on Monday.\",\"redact\":false}";
    private static final String QUICK_REPLY = "\"content\":{\"json\":\"{\\\"type\\\":\\\"quickreply\\\",\\\"version\\\":\\\"1\\\","
            + "\\\"quickReply\\\":{\\\"title\\\":\\\"Well?\\\",\\\"items\\\":[{\\\"title\\\":\\\"Yes\\\"}]}}\",\"redact\":false}";
    private static final String MESSAGE = """
            {"metadata":{"attributes":[{"name":"version","value":"v3"}]},"message":{
            "id":"262839d2-7cb3-4b38-90cd-5989a56e5d44","messageId":"96ea3afb-b462-2ea4-7aed-500020a648f3",
            "type":{"value":"%s"},"conversation":{"id":"7251b0be-7662-4ed8-838d-ac0860106cc3","account":{
            "id":"07eb8acc-cfa5-4b55-a421-c07fddfe3dc8","address":"1000","channel":{"type":"web_chat",
            "id":"a630387b-c303-414d-8d95-f0d406864292"}},"entryPoint":{"id":"1000"},
            "customer":{"name":"Jo Doe","type":"individual"}},%s,
            "sender":{"type":"customer","participant":{"name":"Jo Doe"}},
            "recipients":{"recipient":[{"type":"custom_bot","participant":{"name":"order-bot"}}]},
            "created":"2026-04-02T19:59:07.654Z"}}""";

    @Param({"text", "richMessage.quickreply"})
    String type;

    private final ObjectMapper mapper = new ObjectMapper();
    private final MessageReader reader = new MessageReader();
    private final HandlerArguments arguments = new HandlerArguments(mapper);
    private final OutgoingReplies outgoing = new OutgoingReplies(new AsItIs(), new EgainKind().features(), mapper,
            new LoopGuard(Integer.MAX_VALUE, Integer.MAX_VALUE), Optional.empty());
    private Handlers handlers;
    private CallbackRecord record;
    private IncomingMessage message;
    private Handler handler;
    private Reply reply;

    @Setup
    public void prepare() throws Exception {
        String content = type.equals("text") ? TEXT : QUICK_REPLY;
        byte[] value = MESSAGE.formatted(type, content).getBytes(StandardCharsets.UTF_8);
        record = new CallbackRecord(new RecordOrigin("<default>", "egain"), "7251b0be-7662-4ed8-838d-ac0860106cc3",
                "262839d2-7cb3-4b38-90cd-5989a56e5d44", type, Sender.CUSTOMER, Instant.EPOCH, Optional.empty(), value,
                Optional.empty());
        handlers = new Handlers(bot(), false);
        message = decode();
        handler = select();
        reply = invoke();
    }

    /** As many handlers as a real bot has, three of them with a regular expression that does not match. */
    private static List<Handler> bot() {
        List<Handler> handlers = new ArrayList<>();
        for (String expression : List.of("(?i)hello|hi", "\\d+", "(?i)cancel|stop")) {
            handlers.add(handler("text", Optional.of(Pattern.compile(expression)), Text.class,
                    (bean, args) -> Reply.text("never")));
        }
        handlers.add(handler("text", Optional.empty(), Text.class, (bean, args) -> Reply.text(((Text) args[0]).value())));
        handlers.add(handler("richMessage.quickreply", Optional.empty(), QuickReply.class,
                (bean, args) -> Reply.text(((QuickReply) args[0]).selected().orElse(""))));
        handlers.add(handler("custom.*", Optional.empty(), IncomingMessage.class, (bean, args) -> null));
        return handlers;
    }

    private static Handler handler(String pattern, Optional<Pattern> matching, Class<?> parameter,
            Invoker<Object, Object> invoker) {
        HandlerParameter.Kind kind = parameter == IncomingMessage.class
                ? HandlerParameter.Kind.MESSAGE
                : HandlerParameter.Kind.TYPED_CONTENT;
        return new Handler("Bot#" + pattern, HandlerRole.MESSAGE,
                List.of(new Selector(pattern, Set.of(), Optional.empty(), matching, 0)), Optional.empty(),
                List.of(new HandlerParameter(kind, parameter)), ExecutionModel.WORKER, Optional.empty(), Optional.empty(),
                Map.of(), invoker);
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

    /** A hub that shows everything as it is. */
    private static final class AsItIs implements HubSender {

        @Override
        public HubCredentials credentials() {
            return HubCredentials.fixed("key");
        }

        @Override
        public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
            throw new UnsupportedOperationException();
        }
    }
}
