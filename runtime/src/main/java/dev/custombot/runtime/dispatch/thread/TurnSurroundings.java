package dev.custombot.runtime.dispatch.thread;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.dispatch.turn.TurnSubject;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.core.runtime.VertxMDC;

/** What a handler's code finds around it: the trace of its message, the log context, and nobody's identity. */
final class TurnSurroundings {

    private static final QuarkusPrincipal NOBODY = new QuarkusPrincipal("");

    private final String bot;
    private final TurnSubject subject;
    private final Optional<Context> trace;

    /**
     * @param tracing reads the trace of a message
     * @param context takes the log context
     */
    TurnSurroundings(String bot, TurnSubject subject, Optional<TextMapPropagator> tracing, io.vertx.core.Context context) {
        this.bot = bot;
        this.subject = subject;
        this.trace = tracing.map(propagator -> propagator.extract(Context.root(), subject.headers(), KafkaHeaders.GETTER));
        VertxMDC.INSTANCE.putAll(
                Map.of("bot", bot, "conversationId", subject.conversationId(), "messageId", subject.messageId()), context);
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
        Scope scope = trace.get().makeCurrent();
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

    void end() {
        subject.end();
    }

    private enum KafkaHeaders implements TextMapGetter<Headers> {
        GETTER;

        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false).map(Header::key).toList();
        }

        @Override
        public String get(Headers headers, String key) {
            Header header = headers == null ? null : headers.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
