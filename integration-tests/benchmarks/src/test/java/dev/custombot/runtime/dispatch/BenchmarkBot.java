package dev.custombot.runtime.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.invoke.Invoker;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;

/** The bot of the benchmarks, and what it is told. */
final class BenchmarkBot {

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

    private BenchmarkBot() {}

    static CallbackRecord record(String type) {
        String content = type.equals("text") ? TEXT : QUICK_REPLY;
        byte[] value = MESSAGE.formatted(type, content).getBytes(StandardCharsets.UTF_8);
        return new CallbackRecord(new RecordOrigin("<default>", "egain"), "7251b0be-7662-4ed8-838d-ac0860106cc3",
                "262839d2-7cb3-4b38-90cd-5989a56e5d44", type, Sender.CUSTOMER, Instant.EPOCH, Optional.empty(), value,
                Optional.empty());
    }

    /** As many handlers as a real bot has, three of them with a regular expression that does not match. */
    static List<Handler> handlers() {
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

}
