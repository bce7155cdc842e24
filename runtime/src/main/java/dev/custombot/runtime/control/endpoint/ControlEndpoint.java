package dev.custombot.runtime.control.endpoint;

import java.security.Principal;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.ControlEndpointConfig;
import dev.custombot.runtime.http.ForeignPage;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Lets operators control the bots over HTTP, those with the role only. */
@Singleton
public class ControlEndpoint {

    private static final int LONGEST_NAME = 100;

    private final ControlEndpointConfig config;
    private final ControlResource resource;
    private final IdentityProviderManager identities;

    @Inject
    ControlEndpoint(ControlEndpointConfig config, ControlResource resource, IdentityProviderManager identities) {
        this.config = config;
        this.resource = resource;
        this.identities = identities;
    }

    /** Quarkus' own check of the path came before; this one holds also when somebody has configured that one away. */
    void handle(RoutingContext context, String path) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        QuarkusHttpUser.getSecurityIdentity(context, identities).chain(user -> answer(context, path, user)).subscribe().with(
                json -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json.toString()),
                failure -> problem(failure).answer(context.request()));
    }

    private Uni<ObjectNode> answer(RoutingContext context, String path, SecurityIdentity user) {
        if (user.isAnonymous() || !user.hasRole(config.role())) {
            throw ControlProblem.forbidden();
        }
        if (ForeignPage.asks(context.request())) {
            CustomBotLog.LOG.foreignControlRefused(name(user));
            throw ControlProblem.otherSite();
        }
        return resource.answer(context.request().method(),
                context.normalizedPath().substring(path.length()).replaceAll("^/+|/+$", ""),
                new ControlQuery(context.queryParams()), name(user));
    }

    /** One line, whatever the identity provider takes for a name; an identity of the application's own may be without. */
    private static String name(SecurityIdentity user) {
        String name = Optional.ofNullable(user.getPrincipal()).map(Principal::getName).filter(given -> !given.isBlank())
                .orElse("somebody without a name").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "?");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private static ControlProblem problem(Throwable failure) {
        if (failure instanceof ControlProblem problem) {
            return problem;
        }
        CustomBotLog.LOG.controlRequestFailed(failure.getClass().getName());
        CustomBotLog.LOG.debugf(failure, "A request to control the bot failed");
        return ControlProblem.failed();
    }
}
