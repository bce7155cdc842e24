package dev.custombot.runtime.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.authentication.CallbackAccess;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.callback.http.AnswerBudget;
import dev.custombot.runtime.callback.http.BodyReader;
import dev.custombot.runtime.callback.http.ContentTypes;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordPublisher;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers a callback: 202 when Kafka has all of its messages, else exactly what was wrong. Runs on the event loop and never
 * blocks it.
 */
@Singleton
public class CallbackHandler implements Handler<RoutingContext> {

    @Inject
    CustomBotConfig config;

    @Inject
    CallbackAccess access;

    @Inject
    Admissions load;

    @Inject
    CallbackFormat format;

    @Inject
    CallbackPublisher publisher;

    @Inject
    BotMetrics metrics;

    @Inject
    Clock clock;

    @Override
    public void handle(RoutingContext context) {
        AnswerBudget.note(context);
        try {
            access.check(context);
            if (context.request().method() != HttpMethod.POST) {
                throw CallbackProblem.methodNotAllowed();
            }
            Admissions.Admission admission = load.admit(context).orElseThrow(CallbackProblem::overloaded);
            ContentTypes.requireJson(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
            Instant receivedAt = clock.instant();
            BodyReader.read(context.request(), config.defaultBot().callback().maxBodySize().asLongValue(), timeLeft(context),
                    admission::take, body -> store(context, admission, body.getBytes(), receivedAt),
                    problem -> answer(context, problem));
        } catch (CallbackProblem problem) {
            answer(context, problem);
        }
    }

    private void store(RoutingContext context, Admissions.Admission admission, byte[] body, Instant receivedAt) {
        List<CallbackRecord> records;
        try {
            records = format.split(body, receivedAt);
        } catch (CallbackProblem problem) {
            answer(context, problem);
            return;
        }
        Context eventLoop = Vertx.currentContext();
        Uni<Void> stored = publisher.publish(records, () -> admission.hold()::release).ifNoItem().after(timeLeft(context))
                .fail();
        stored.subscribe().with(
                done -> eventLoop.runOnContext(v -> accept(context)),
                failure -> eventLoop.runOnContext(v -> answer(context, notStored(failure))));
    }

    private Duration timeLeft(RoutingContext context) {
        return AnswerBudget.left(context, config.defaultBot().callback().ackTimeout());
    }

    private static CallbackProblem notStored(Throwable failure) {
        if (!RecordPublisher.isPassing(failure)) {
            CustomBotLog.LOG.tooLargeForKafka();
            return CallbackProblem.tooLargeForKafka();
        }
        CustomBotLog.LOG.notStored(ExceptionUtil.getRootCause(failure).getClass().getSimpleName());
        return CallbackProblem.unavailable("the messages could not be stored in time; send them again");
    }

    private void accept(RoutingContext context) {
        if (!context.response().ended()) {
            context.response().setStatusCode(202).end();
            measure(context, 202);
        }
    }

    private void answer(RoutingContext context, CallbackProblem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        problem.answer(context.request());
        measure(context, problem.status());
    }

    private void measure(RoutingContext context, int status) {
        metrics.callback(status, AnswerBudget.elapsed(context));
    }
}
