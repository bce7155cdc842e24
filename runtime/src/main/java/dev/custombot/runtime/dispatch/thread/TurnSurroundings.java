package dev.custombot.runtime.dispatch.thread;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.config.LogConfig.ConversationName;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.record.TraceHeaders;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.core.runtime.VertxMDC;

/** What a handler's code finds around it: the trace of its message, the log context, and nobody's identity. */
final class TurnSurroundings {

    private static final ContextKey<Object> CALL = ContextKey.named("custom-bot-call");
    private static final QuarkusPrincipal NOBODY = new QuarkusPrincipal("");

    private final String bot;
    private final TurnSubject subject;
    private final Optional<Context> trace;

    /**
     * @param telemetry of an application with tracing
     * @param name how the conversation is named
     * @param context takes the log context
     */
    TurnSurroundings(String bot, TurnSubject subject, Optional<OpenTelemetry> telemetry, ConversationName name,
            io.vertx.core.Context context) {
        this.bot = bot;
        this.subject = subject;
        Optional<String> conversation = NamedConversation.of(subject.conversationId(), name);
        this.trace = telemetry.map(tracing -> begin(tracing, bot, subject, conversation));
        Map<String, Object> logged = new HashMap<>(Map.of("bot", bot, "messageId", subject.messageId(), "type", subject.type(),
                "handler", subject.handler()));
        conversation.ifPresent(named -> logged.put("conversationId", named));
        VertxMDC.INSTANCE.putAll(logged, context);
    }

    /** A span of the run, in the trace of its message. */
    private static Context begin(OpenTelemetry telemetry, String bot, TurnSubject subject, Optional<String> conversation) {
        Context message = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), subject.headers(),
                TraceHeaders.GETTER);
        SpanBuilder span = telemetry.getTracer("custom-bot").spanBuilder("handle " + subject.handler()).setParent(message)
                .setAttribute("custom_bot.bot", bot).setAttribute("custom_bot.handler", subject.handler())
                .setAttribute("custom_bot.type", subject.type()).setAttribute("messaging.message.id", subject.messageId());
        conversation.ifPresent(named -> span.setAttribute("messaging.message.conversation_id", named));
        return message.with(span.startSpan());
    }

    /** The CDI request context has just been made. */
    void begin() {
        subject.begin();
        InstanceHandle<CurrentIdentityAssociation> identity = Arc.container().instance(CurrentIdentityAssociation.class);
        if (identity.isAvailable()) {
            // The hub was authenticated, the customer was not: whoever writes in a chat must not pass for somebody who signed in.
            identity.get().setIdentity(QuarkusSecurityIdentity.builder().setAnonymous(true).setPrincipal(NOBODY)
                    .addAttribute("custom-bot.bot", bot)
                    .addAttribute("custom-bot.conversation", subject.conversationId())
                    .addAttribute("custom-bot.message", subject.messageId()).build());
        }
    }

    /** Runs the work within the trace. */
    void around(Runnable work) {
        if (trace.isEmpty()) {
            work.run();
            return;
        }
        // Were it the one that a filter's thread leaves at this moment, the storage would not put it into the log context again.
        Scope scope = trace.get().with(CALL, new Object()).makeCurrent();
        try {
            work.run();
        } finally {
            if (!isKeptByContext()) {
                scope.close();
            }
        }
    }

    /** Quarkus keeps the trace in the context of the turn, where the stages after an asynchronous call find it. */
    private static boolean isKeptByContext() {
        return ContextStorage.get().getClass().getName().startsWith("io.quarkus.");
    }

    /** Of the failure only the class: its message may quote a customer. */
    void failed(Throwable failure) {
        span().ifPresent(span -> span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName()));
    }

    void end() {
        subject.end();
        span().ifPresent(Span::end);
    }

    private Optional<Span> span() {
        return trace.map(Span::fromContext);
    }
}
