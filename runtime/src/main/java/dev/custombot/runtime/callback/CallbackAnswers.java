package dev.custombot.runtime.callback;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.callback.http.AnswerBudget;
import dev.custombot.runtime.callback.http.BodyReader;
import dev.custombot.runtime.http.Leftover;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackReason;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.metrics.BotMetrics;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Gives each callback one answer, the callback's own whatever goes wrong, and counts it once. On the event loop. */
final class CallbackAnswers {

    /** As servers count it, for want of an answer. */
    private static final int CALLER_GONE = 499;
    /** What is wrong with a body, or with how it is sent. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 415);
    private static final String ADMITTED = "custom-bot.callback.admitted";
    private static final String COUNTED = "custom-bot.callback.counted";

    private final HubReceiver receiver;
    private final CallbackSettings settings;
    private final BotMetrics metrics;
    private final RareLines refusals;
    private final CustomBotLog log;

    /** @param receiver knows which answers its hub understands */
    CallbackAnswers(HubReceiver receiver, CallbackSettings settings, BotMetrics metrics, RareLines refusals, CustomBotLog log) {
        this.receiver = receiver;
        this.settings = settings;
        this.metrics = metrics;
        this.refusals = refusals;
        this.log = log;
        metrics.callbacks().preregister(receiver.storedStatus(), CallbackReason.STORED.label());
        Stream.concat(Stream.of(CallbackProblem.notStored(), CallbackProblem.overloaded(), CallbackProblem.failed()),
                receiver.callerRefusals().stream()).map(receiver::refusal)
                .forEach(problem -> metrics.callbacks().preregister(problem.status(), problem.reason()));
    }

    /** It is the hub that calls: what is refused from now on are messages. */
    void admitted(RoutingContext context) {
        context.put(ADMITTED, true);
    }

    /** How large a callback is. */
    void read(int bytes, List<Share> shares) {
        metrics.callbacks().read(bytes, shares.stream().mapToInt(Share::messages).sum());
    }

    void stored(RoutingContext context) {
        if (isOpen(context)) {
            context.response().setStatusCode(receiver.storedStatus()).end();
            count(context, receiver.storedStatus(), CallbackReason.STORED.label());
        }
    }

    /** Runs a step; if it fails the callback is refused. */
    void guarded(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            refuse(context, e);
        }
    }

    /** An error is answered like any other failure: the caller cannot help it, and the memory it needed may be free again. */
    void refuse(RoutingContext context, Throwable failure) {
        try {
            answer(context, receiver.refusal(failure instanceof CallbackProblem problem ? problem : unexpected(failure)));
        } catch (Throwable e) {
            unanswerable(context, e);
        }
    }

    private CallbackProblem unexpected(Throwable failure) {
        log.callbackFailed(failure.getClass().getName());
        log.debugf(failure, "A callback failed");
        return CallbackProblem.failed();
    }

    private void answer(RoutingContext context, CallbackProblem problem) {
        if (!isOpen(context)) {
            return;
        }
        if (problem.headers().containsValue("close")) {
            problem.answer(context.request());
        } else {
            boolean isLast = BodyReader.isBodyDoubtful(context);
            problem.answer(context.request(), isLast);
            if (!isLast) {
                // A connection that can be used again is cheaper than a new one, within reason.
                Leftover.discard(context.request(), settings.maxBodySize(), settings.budget());
            }
        }
        tell(context, problem);
        count(context, problem.status(), problem.reason());
    }

    /** Not every hub tells of what was refused, and none has it back. Of a body that has no messages none are lost. */
    private void tell(RoutingContext context, CallbackProblem problem) {
        if (context.get(ADMITTED) != null && FOR_GOOD.contains(problem.status()) && problem.holdsMessages()) {
            refusals.tell(problem.getMessage(),
                    untold -> log.refusedForGood(problem.status(), problem.getMessage(), untold));
        }
    }

    /** Not even that: what the application hung on to the response fails, say. The caller gets an end at least. */
    private void unanswerable(RoutingContext context, Throwable failure) {
        count(context, CallbackProblem.failed().status(), CallbackReason.UNANSWERED.label());
        context.request().connection().close();
        log.callbackUnanswered(failure.getClass().getName());
    }

    /** A body that is none is answered afterwards. */
    void over(RoutingContext context, AsyncResult<Void> end) {
        if (end.failed() && !context.response().ended() && !BodyReader.isBadFrame(context.request(), end.cause())) {
            count(context, CALLER_GONE, CallbackReason.CALLER_GONE.label());
        }
    }

    private void count(RoutingContext context, int status, String reason) {
        if (context.get(COUNTED) == null) {
            context.put(COUNTED, true);
            metrics.callbacks().answered(status, reason, AnswerBudget.elapsed(context));
            AnswerBudget.count(context, metrics.callbacks());
        }
    }

    private static boolean isOpen(RoutingContext context) {
        HttpServerResponse response = context.response();
        return !response.ended() && !response.closed();
    }
}
