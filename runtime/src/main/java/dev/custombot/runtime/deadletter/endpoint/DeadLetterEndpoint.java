package dev.custombot.runtime.deadletter.endpoint;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.deadletter.DeadLettersUnavailableException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.http.ForeignPage;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Serves the dead letters over HTTP, to users with the role only. */
@Singleton
public class DeadLetterEndpoint {

    private final DeadLetterEndpointConfig config;
    private final DeadLetterResource resource;
    private final IdentityProviderManager identities;

    @Inject
    DeadLetterEndpoint(DeadLetterEndpointConfig config, DeadLetterResource resource, IdentityProviderManager identities) {
        this.config = config;
        this.resource = resource;
        this.identities = identities;
    }

    /** Quarkus' own check of the path came before; this one holds also when somebody has configured that one away. */
    void handle(RoutingContext context, String path) {
        // What customers wrote stays in no cache.
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        QuarkusHttpUser.getSecurityIdentity(context, identities).chain(user -> answer(context, path, user)).subscribe().with(
                json -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json.toString()),
                failure -> problem(failure).answer(context.request()));
    }

    private Uni<ObjectNode> answer(RoutingContext context, String path, SecurityIdentity user) {
        if (user.isAnonymous() || !user.hasRole(config.role())) {
            throw DeadLetterProblem.forbidden();
        }
        if (ForeignPage.asks(context.request())) {
            new Audit(CustomBotLog.LOG, name(user)).foreignPage();
            throw DeadLetterProblem.otherSite();
        }
        return resource.answer(context.request().method(), segments(context.normalizedPath().substring(path.length())),
                new DeadLetterQuery(context.queryParams()), name(user));
    }

    /** An identity of the application's own may be without. */
    private static String name(SecurityIdentity user) {
        return Optional.ofNullable(user.getPrincipal()).map(Principal::getName).orElse("");
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    private static DeadLetterProblem problem(Throwable failure) {
        if (failure instanceof DeadLetterProblem problem) {
            return problem;
        }
        if (failure instanceof DeadLettersUnavailableException unavailable) {
            return DeadLetterProblem.unavailable(unavailable.getMessage());
        }
        CustomBotLog.LOG.deadLetterRequestFailed(failure.getClass().getName());
        CustomBotLog.LOG.debugf(failure, "A request for the dead letters failed");
        return DeadLetterProblem.failed();
    }
}
