package dev.custombot.runtime.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.callback.http.AnswerBudget;
import dev.custombot.runtime.callback.http.BodyReader;
import dev.custombot.runtime.callback.http.ContentTypes;
import dev.custombot.runtime.callback.http.RoutedRequest;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackReason;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.metrics.BotMetrics;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers a callback: as stored when Kafka has all of its messages, else with exactly what was wrong. Runs on the event loop and never
 * blocks it.
 */
public final class CallbackHandler implements Handler<RoutingContext> {

    /** As servers count it, for want of an answer. */
    private static final int CALLER_GONE = 499;

    private final HubReceiver receiver;
    private final CallbackSettings settings;
    private final Admissions admissions;
    private final RecipientBots recipients;
    private final BotMetrics metrics;
    private final Clock clock;
    private final RareLines refusals;
    private final CustomBotLog log;

    /**
     * @param recipients the bots whose messages come in here; the first one's metrics and log are those of the path
     * @param refusals keeps anybody from writing the log
     */
    public CallbackHandler(HubReceiver receiver, CallbackSettings settings, Admissions admissions,
            List<RecipientBot> recipients,
            Clock clock, RareLines refusals, CustomBotLog log) {
        this.receiver = receiver;
        this.settings = settings;
        this.admissions = admissions;
        this.recipients = new RecipientBots(recipients, log);
        this.metrics = recipients.get(0).metrics();
        this.clock = clock;
        this.refusals = refusals;
        this.log = log;
    }

    @Override
    public void handle(RoutingContext context) {
        AnswerBudget.note(context);
        context.request().pause();
        Optional<Admissions.Admission> admission = admissions.admit(context);
        if (admission.isEmpty()) {
            turnAway(context, CallbackProblem.overloaded());
            return;
        }
        context.addEndHandler(end -> gone(context, end.failed()));
        Context eventLoop = Vertx.currentContext();
        receiver.admit(new RoutedRequest(context, settings.budget())).subscribe().with(
                refusal -> onEventLoop(eventLoop, () -> refusal.ifPresentOrElse(problem -> refuse(context, problem),
                        () -> guarded(context, () -> read(context, admission.get())))),
                failure -> onEventLoop(eventLoop, () -> unexpected(context, failure)));
    }

    private void refuse(RoutingContext context, CallbackProblem problem) {
        if (problem.status() == 401) {
            refusals.tell(problem.getMessage(), untold -> log.unauthorized(problem.getMessage(), untold));
        }
        turnAway(context, problem);
    }

    /** What is left of the body is thrown away, so that the connection can be used again: a new one costs more. */
    private void turnAway(RoutingContext context, CallbackProblem problem) {
        answer(context, problem);
        context.request().resume();
    }

    private void read(RoutingContext context, Admissions.Admission admission) {
        if (context.request().method() != HttpMethod.POST) {
            turnAway(context, CallbackProblem.methodNotAllowed());
            return;
        }
        ContentTypes.requireJson(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
        ContentTypes.requirePlain(context.request().getHeader(HttpHeaders.CONTENT_ENCODING));
        Instant receivedAt = clock.instant();
        BodyReader.read(context, settings.maxBodySize(), AnswerBudget.left(context, settings.budget()),
                admission::take,
                body -> guarded(context, () -> store(context, admission, body.getBytes(), receivedAt)),
                problem -> answer(context, problem));
    }

    private void store(RoutingContext context, Admissions.Admission admission, byte[] body, Instant receivedAt) {
        Context eventLoop = Vertx.currentContext();
        List<Share> shares = recipients.sort(receiver.split(body), receivedAt);
        // The values take the place of the body, and may be more: what is common to the messages is in each of them.
        admission.take((int) Math.max(0, shares.stream().mapToLong(Share::size).sum() - body.length));
        Uni<Void> stored = shares.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(shares.stream().map(share -> share.store(admission)).toList()).andFailFast().replaceWithVoid();
        Cancellable waiting = stored.ifNoItem().after(AnswerBudget.left(context, settings.budget())).fail().subscribe().with(
                done -> onEventLoop(eventLoop, () -> accept(context)),
                failure -> onEventLoop(eventLoop, () -> notStored(context, shares, failure)));
        // A caller that has gone away waits for nothing, and delivers all of it again.
        context.addEndHandler(end -> waiting.cancel());
    }

    private void notStored(RoutingContext context, List<Share> shares, Throwable failure) {
        log.notStored(shares.stream().map(Share::topic).collect(Collectors.joining(", ")),
                ExceptionUtil.getRootCause(failure).getClass().getSimpleName());
        answer(context, CallbackProblem.notStored());
    }

    private void accept(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response().setStatusCode(receiver.stored()).end();
        metrics.callback(receiver.stored(), CallbackReason.STORED.label(), AnswerBudget.elapsed(context));
    }

    private void gone(RoutingContext context, boolean isClosed) {
        if (isClosed && !context.response().ended()) {
            metrics.callback(CALLER_GONE, CallbackReason.CALLER_GONE.label(), AnswerBudget.elapsed(context));
        }
    }

    private void answer(RoutingContext context, CallbackProblem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        problem.answer(context.request());
        metrics.callback(problem.status(), problem.reason(), AnswerBudget.elapsed(context));
    }

    /** Whatever goes wrong, the caller gets an answer that is the callback's own. */
    private void guarded(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (CallbackProblem problem) {
            turnAway(context, problem);
        } catch (Throwable e) {
            unexpected(context, e);
        }
    }

    private void unexpected(RoutingContext context, Throwable failure) {
        log.callbackFailed(failure.getClass().getName());
        log.debugf(failure, "A callback failed");
        turnAway(context, CallbackProblem.failed());
    }

    private static void onEventLoop(Context eventLoop, Runnable step) {
        if (Vertx.currentContext() == eventLoop) {
            step.run();
        } else {
            eventLoop.runOnContext(now -> step.run());
        }
    }
}
