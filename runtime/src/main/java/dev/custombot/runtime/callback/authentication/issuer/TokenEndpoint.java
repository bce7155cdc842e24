package dev.custombot.runtime.callback.authentication.issuer;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.callback.authentication.issuer.TokenClients.Shown;
import dev.custombot.runtime.callback.http.AnswerBudget;
import dev.custombot.runtime.callback.http.BodyReader;
import dev.custombot.runtime.http.Leftover;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackReason;
import dev.custombot.runtime.metrics.BotMetrics;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives clients their tokens (RFC 6749, 4.4). On the event loop but for the signature, which has a thread of its own: only who has shown a
 * right secret gets there.
 */
public final class TokenEndpoint implements Handler<RoutingContext> {

    /** Of a request that names no client, or none that there is: clients' names are few. */
    private static final String UNKNOWN = "unknown";
    /** Whose request it is, once that is known. */
    private static final String CLIENT = "custom-bot.token.client";
    private static final int MAX_SIGNING = 64;

    private final TokenClients clients;
    private final AccessTokens tokens;
    private final TokenEndpointSettings settings;
    private final Executor signing;
    private final Readers readers;
    private final WrongSecrets wrongSecrets;
    private final RareLines refused;
    private final BotMetrics metrics;
    private final CustomBotLog log;
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param signing on which nothing else is done */
    public TokenEndpoint(TokenClients clients, AccessTokens tokens, TokenEndpointSettings settings, Executor signing,
            Clock steady,
            BotMetrics metrics, CustomBotLog log) {
        this.clients = clients;
        this.tokens = tokens;
        this.settings = settings;
        this.signing = signing;
        this.readers = new Readers(settings.maxReading());
        this.wrongSecrets = new WrongSecrets(settings.wrongSecretsPerMinute(), clients.ids(), steady);
        this.refused = new RareLines(steady);
        this.metrics = metrics;
        this.log = log;
        clients.ids().forEach(metrics.callers()::tokenClient);
    }

    @Override
    public void handle(RoutingContext context) {
        AnswerBudget.note(context);
        context.addEndHandler(end -> over(context, end));
        context.request().pause();
        guarded(context, () -> read(context));
    }

    /** Something has failed on the way here, or refused the request: it gets the endpoint's own answer nevertheless. */
    public void failed(RoutingContext context) {
        AnswerBudget.note(context);
        boolean isRefused = context.statusCode() >= 400 && (context.statusCode() < 500 || context.failure() == null);
        failed(context, isRefused ? TokenProblem.byApplication(context.statusCode()) : context.failure());
    }

    private void read(RoutingContext context) {
        if (context.request().method() != HttpMethod.POST) {
            throw TokenProblem.methodNotAllowed();
        }
        TokenRequest request = TokenRequest.of(context.request().headers());
        Readers.Reader reader = readers.admit(Vertx.currentContext(),
                () -> refuse(context, UNKNOWN, TokenProblem.overloaded()));
        context.addEndHandler(end -> reader.leave());
        BodyReader.read(context, settings.maxBodySize(), AnswerBudget.left(context, settings.budget()), more -> {}, body -> {
            reader.leave();
            guarded(context, () -> authenticate(context, request.parameters(body)));
        }, failure -> failed(context, failure));
    }

    private void authenticate(RoutingContext context, Parameters parameters) {
        ClientCredentials shown = parameters
                .client(Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION)));
        String client = clients.ids().contains(shown.id()) ? shown.id() : UNKNOWN;
        context.put(CLIENT, client);
        Shown result = clients.check(shown);
        if (result != Shown.WRONG) {
            issue(context, client, result == Shown.SECRET ? "issued" : "issued_previous_secret");
            return;
        }
        refused.tell(client, leftOut -> log.tokenRefused(client, leftOut + 1));
        refuse(context, client, wrongSecrets.count(shown.id()).map(TokenProblem::slowed)
                .orElseGet(() -> TokenProblem.invalidClient("client id or secret is wrong; a secret has at least "
                        + SecretHash.SHORTEST_SECRET + " characters")));
    }

    private void issue(RoutingContext context, String client, String outcome) {
        Context eventLoop = Vertx.currentContext();
        try {
            if (waiting.incrementAndGet() > MAX_SIGNING) {
                throw new RejectedExecutionException();
            }
            signing.execute(() -> sign(context, eventLoop, client, outcome));
        } catch (RejectedExecutionException e) {
            // There are too many, or the application ends.
            waiting.decrementAndGet();
            refuse(context, client, TokenProblem.overloaded());
        }
    }

    private void sign(RoutingContext context, Context eventLoop, String client, String outcome) {
        try {
            String answer = tokens.issue(client);
            eventLoop.runOnContext(now -> answer(context, client, outcome, answer));
        } catch (Throwable e) {
            eventLoop.runOnContext(now -> unexpected(context, client, e));
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void answer(RoutingContext context, String client, String outcome, String body) {
        HttpServerResponse response = context.response();
        if (!response.ended() && !response.closed()) {
            metrics.callers().tokenRequest(client, outcome, AnswerBudget.elapsed(context));
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("Pragma", "no-cache").end(body);
        }
    }

    private void refuse(RoutingContext context, String client, TokenProblem problem) {
        if (!context.response().ended() && !context.response().closed()) {
            metrics.callers().tokenRequest(client, problem.outcome(), AnswerBudget.elapsed(context));
            boolean isLast = problem.isLast() || BodyReader.isBodyDoubtful(context);
            problem.answer(context.request(), isLast);
            if (!isLast) {
                Leftover.discard(context.request(), settings.maxBodySize(), settings.budget());
            }
        }
    }

    /** A body that is none is answered afterwards. */
    private void over(RoutingContext context, AsyncResult<Void> end) {
        if (end.failed() && !context.response().ended() && !BodyReader.isBadFrame(context.request(), end.cause())) {
            String client = context.get(CLIENT);
            metrics.callers().tokenRequest(client == null ? UNKNOWN : client, CallbackReason.CALLER_GONE.label(),
                    AnswerBudget.elapsed(context));
        }
    }

    private void unexpected(RoutingContext context, String client, Throwable failure) {
        log.tokenNotIssued(failure.getClass().getName());
        log.debugf(failure, "A token request failed");
        refuse(context, client, TokenProblem.failed());
    }

    /** Whatever goes wrong, the caller gets an answer that is the endpoint's own. */
    private void guarded(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            failed(context, failure);
        }
    }

    private void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof TokenProblem problem) {
            refuse(context, UNKNOWN, problem);
        } else if (failure instanceof CallbackProblem problem) {
            refuse(context, UNKNOWN, TokenProblem.of(problem));
        } else {
            unexpected(context, UNKNOWN, failure);
        }
    }
}
