package dev.custombot.runtime.callback.authentication;

import java.time.Duration;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.http.AnswerBudget;
import dev.custombot.runtime.callback.http.CallbackPath;
import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.metrics.BotMetrics;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Authenticates the hub, before the body is read, and explains every 401.
 */
@Singleton
public class CallbackAuthenticationMechanism implements HttpAuthenticationMechanism {

    static final String SCHEME = "custom-bot-callback";

    private static final String REFUSAL = "custom-bot.callback.refusal";

    @Inject
    CustomBotConfig config;

    @Inject
    CallbackPath path;

    @Inject
    BotMetrics metrics;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (!path.matches(context) || !authentication().enabled()) {
            return Uni.createFrom().nullItem();
        }
        AnswerBudget.note(context);
        Context eventLoop = Vertx.currentContext();
        Duration left = AnswerBudget.left(context, config.defaultBot().callback().ackTimeout());
        return Uni.createFrom().item(() -> credentials(context.request().getHeader(HttpHeaders.AUTHORIZATION)))
                .flatMap(identities::authenticate)
                .ifNoItem().after(left).failWith(Refusal.KEYS_UNAVAILABLE::toException)
                .emitOn(work -> eventLoop.runOnContext(now -> work.run()))
                .onFailure(AuthenticationFailedException.class)
                .invoke(failure -> context.put(REFUSAL, Refusal.of((AuthenticationFailedException) failure)));
    }

    private CallbackCredentials credentials(String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.MISSING.toException();
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String value = space < 0 ? "" : header.substring(space + 1).strip();
        if ("Bearer".equalsIgnoreCase(scheme)) {
            return new CallbackCredentials.Token(value);
        }
        if ("Basic".equalsIgnoreCase(scheme)) {
            return new CallbackCredentials.Password(value);
        }
        throw Refusal.UNSUPPORTED.toException();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!path.matches(context)) {
            return Uni.createFrom().item(false);
        }
        Refusal refusal = context.get(REFUSAL);
        CallbackProblem problem = (refusal == null ? Refusal.MISSING : refusal).toProblem(authentication());
        if (problem.status() == 401) {
            CustomBotLog.LOG.unauthorized(problem.getMessage());
        }
        problem.answer(context.request());
        metrics.callback(problem.status(), AnswerBudget.elapsed(context));
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (!path.matches(context)) {
            return Uni.createFrom().nullItem();
        }
        CallbackProblem problem = Refusal.MISSING.toProblem(authentication());
        return Uni.createFrom().item(new ChallengeData(problem.status(), "WWW-Authenticate",
                problem.headers().get("WWW-Authenticate")));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(CallbackCredentials.Token.class, CallbackCredentials.Password.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(
                new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, "authorization", SCHEME));
    }

    private AuthenticationConfig authentication() {
        return config.defaultBot().callback().authentication();
    }
}
