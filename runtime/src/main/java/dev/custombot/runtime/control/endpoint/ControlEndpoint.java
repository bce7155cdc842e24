package dev.custombot.runtime.control.endpoint;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.ControlEndpointConfig;
import dev.custombot.runtime.http.HttpProblem;
import dev.custombot.runtime.http.ManagedEndpoint;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Lets operators control the bots over HTTP, those with the role only. */
@Singleton
public class ControlEndpoint extends ManagedEndpoint {

    /** Where it is, below the root of the management interface. */
    public static final String PLACE = "custom-bot/control";

    private final ControlResource resource;

    @Inject
    ControlEndpoint(ControlEndpointConfig config, ControlResource resource, IdentityProviderManager identities) {
        super(identities, config.role());
        this.resource = resource;
    }

    void refused(@Observes AuthorizationFailureEvent event) {
        tellRefused(event, PLACE);
    }

    @Override
    protected Uni<ObjectNode> answer(RoutingContext context, String below, String user) {
        return resource.answer(context.request().method(), below.replaceAll("^/+|/+$", ""),
                new ControlQuery(context.queryParams()), user);
    }

    @Override
    protected HttpProblem forbidden(Optional<String> user, String role) {
        user.ifPresent(CustomBotLog.LOG::controlForbidden);
        return user.isPresent() ? ControlProblem.forbidden(role) : ControlProblem.anonymous();
    }

    @Override
    protected HttpProblem otherSite(String user) {
        CustomBotLog.LOG.foreignControlRefused(user);
        return ControlProblem.otherSite();
    }

    @Override
    protected HttpProblem undecodable() {
        return ControlProblem.invalid("query", "cannot be decoded: a % needs two hexadecimal digits");
    }

    @Override
    protected HttpProblem problem(Throwable failure) {
        if (failure instanceof ControlProblem problem) {
            return problem;
        }
        CustomBotLog.LOG.controlRequestFailed(failure.getClass().getName());
        CustomBotLog.LOG.debugf(failure, "A request to control the bot failed");
        return ControlProblem.failed();
    }
}
