package dev.custombot.runtime.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.callback.http.AnswerBudget;
import dev.custombot.runtime.callback.http.BodyReader;
import dev.custombot.runtime.callback.http.ContentTypes;
import dev.custombot.runtime.callback.http.Gzip;
import dev.custombot.runtime.callback.http.LoopTime;
import dev.custombot.runtime.callback.http.RequestHead;
import dev.custombot.runtime.callback.http.RoutedRequest;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.metrics.CallbackMetrics.Phase;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers a callback: as stored when Kafka has all of its messages, else with exactly what was wrong. Runs on the event loop and never
 * blocks it.
 */
public final class CallbackHandler implements Handler<RoutingContext> {

    private final HubReceiver receiver;
    private final CallbackSettings settings;
    private final Admissions admissions;
    private final RecipientBots recipients;
    private final CallbackAnswers answers;
    private final Clock clock;
    private final RareLines refusals;
    private final CustomBotLog log;

    /**
     * @param recipients the bots whose messages come in here; the first one's metrics and log are those of the path
     * @param refusals keeps anybody from writing the log
     */
    public CallbackHandler(HubReceiver receiver, CallbackSettings settings, Admissions admissions,
            List<RecipientBot> recipients, Clock clock, RareLines refusals, CustomBotLog log) {
        this.receiver = receiver;
        this.settings = settings;
        this.admissions = admissions;
        this.recipients = new RecipientBots(recipients, log);
        this.answers = new CallbackAnswers(receiver, settings, recipients.get(0).metrics(), refusals, log);
        this.clock = clock;
        this.refusals = refusals;
        this.log = log;
    }

    @Override
    public void handle(RoutingContext context) {
        AnswerBudget.note(context);
        answers.guarded(context, () -> receive(context));
    }

    /** Something has failed on the way here, or refused the request: it gets the callback's own answer nevertheless. */
    public void failed(RoutingContext context) {
        AnswerBudget.note(context);
        boolean isRefused = context.statusCode() >= 400 && (context.statusCode() < 500 || context.failure() == null);
        answers.refuse(context, isRefused ? CallbackProblem.byApplication(context.statusCode()) : context.failure());
    }

    private void receive(RoutingContext context) {
        context.request().pause();
        BodyReader.watch(context.request(), problem -> answers.refuse(context, problem));
        Admissions.Admission admission = admissions.admit(context).orElseThrow(CallbackProblem::overloaded);
        context.addEndHandler(end -> answers.over(context, end));
        RequestHead.check(context.request(), settings.maxHeaderSize());
        Context eventLoop = Vertx.currentContext();
        AnswerBudget.ends(context, Phase.WAITING);
        receiver.admit(new RoutedRequest(context, settings.budget())).subscribe().with(
                refusal -> onEventLoop(eventLoop, context, () -> refusal.ifPresentOrElse(problem -> refuse(context, problem),
                        () -> read(context, admission))),
                failure -> onEventLoop(eventLoop, context, () -> answers.refuse(context, failure)));
    }

    private void refuse(RoutingContext context, CallbackProblem problem) {
        switch (problem.status()) {
            case 401 -> refusals.tell(problem.getMessage(),
                    untold -> log.unauthorized(problem.getMessage(), problem.facts(), untold));
            case 403 -> refusals.tell(problem.getMessage(),
                    untold -> log.withoutRight(problem.getMessage(), problem.facts(), untold));
            default -> {
                // The meter has it.
            }
        }
        answers.refuse(context, problem);
    }

    private void read(RoutingContext context, Admissions.Admission admission) {
        AnswerBudget.ends(context, Phase.AUTHENTICATION);
        answers.admitted(context);
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.POST) {
            throw CallbackProblem.methodNotAllowed();
        }
        ContentTypes.requireJson(request.getHeader(HttpHeaders.CONTENT_TYPE));
        boolean isGzip = ContentTypes.isGzip(request.headers().getAll(HttpHeaders.CONTENT_ENCODING),
                settings.maxGzipRatio().isPresent());
        Instant receivedAt = clock.instant();
        BodyReader.read(context, settings.maxBodySize(), AnswerBudget.left(context, settings.budget()), admission::take,
                body -> answers.guarded(context, () -> {
                    AnswerBudget.ends(context, Phase.BODY);
                    store(context, admission, isGzip ? inflate(body, admission) : body, receivedAt);
                }),
                problem -> answers.refuse(context, problem));
    }

    private byte[] inflate(byte[] body, Admissions.Admission admission) {
        byte[] inflated = Gzip.inflate(body, settings.maxGzipRatio().orElse(1), settings.maxBodySize());
        admission.take(Math.max(0L, inflated.length - body.length));
        return inflated;
    }

    private void store(RoutingContext context, Admissions.Admission admission, byte[] body, Instant receivedAt) {
        Context eventLoop = Vertx.currentContext();
        List<Share> shares = recipients.sort(receiver.split(body), receivedAt);
        answers.read(body.length, shares);
        AnswerBudget.ends(context, Phase.DECODING);
        // The values take the place of the body, and may be more: what is common to the messages is in each of them.
        admission.take(Math.max(0L, Share.size(shares) - body.length));
        Uni<Void> stored = switch (shares.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> shares.get(0).store(admission);
            default -> Uni.join().all(shares.stream().map(share -> share.store(admission)).toList()).andFailFast()
                    .replaceWithVoid();
        };
        Duration left = AnswerBudget.left(context, settings.budget());
        // Whichever comes first: all workers may be busy, and an event loop may be late.
        Uni<Void> inTime = LoopTime.within(context.vertx(), left, stored.ifNoItem().after(left).fail());
        Cancellable waiting = inTime.subscribe().with(
                done -> onEventLoop(eventLoop, context, () -> answers.stored(context)),
                failure -> onEventLoop(eventLoop, context, () -> notStored(context, shares, failure)));
        // A caller that has gone away waits for nothing, and delivers all of it again.
        context.addEndHandler(end -> waiting.cancel());
    }

    private void notStored(RoutingContext context, List<Share> shares, Throwable failure) {
        log.notStored(shares.stream().map(Share::topic).collect(Collectors.joining(", ")),
                ExceptionUtil.getRootCause(failure).getClass().getSimpleName());
        answers.refuse(context, CallbackProblem.notStored());
    }

    private void onEventLoop(Context eventLoop, RoutingContext context, Runnable step) {
        if (Vertx.currentContext() == eventLoop) {
            answers.guarded(context, step);
        } else {
            eventLoop.runOnContext(now -> answers.guarded(context, step));
        }
    }
}
