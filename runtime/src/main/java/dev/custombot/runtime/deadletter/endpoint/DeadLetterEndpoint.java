package dev.custombot.runtime.deadletter.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.deadletter.DeadLettersUnavailableException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.http.HttpProblem;
import dev.custombot.runtime.http.ManagedEndpoint;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Serves the dead letters over HTTP, to users with the role only. */
@Singleton
public class DeadLetterEndpoint extends ManagedEndpoint {

    /** Where it is, below the root of the management interface. */
    public static final String PLACE = "custom-bot/dead-letters";

    private final DeadLetterResource resource;

    @Inject
    DeadLetterEndpoint(DeadLetterEndpointConfig config, DeadLetterResource resource, IdentityProviderManager identities) {
        super(identities, config.role());
        this.resource = resource;
    }

    void refused(@Observes AuthorizationFailureEvent event) {
        tellRefused(event, PLACE);
    }

    @Override
    protected Uni<ObjectNode> answer(RoutingContext context, String below, String user) {
        return resource.answer(context.request().method(), segments(below), new DeadLetterQuery(context.queryParams()), user);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    @Override
    protected HttpProblem forbidden(Optional<String> user, String role) {
        user.ifPresent(CustomBotLog.LOG::deadLettersForbidden);
        return user.isPresent() ? DeadLetterProblem.forbidden(role) : DeadLetterProblem.anonymous();
    }

    @Override
    protected HttpProblem otherSite(String user) {
        CustomBotLog.LOG.foreignPageRefused(user);
        return DeadLetterProblem.otherSite();
    }

    @Override
    protected HttpProblem undecodable() {
        return DeadLetterProblem.invalid("query", "cannot be decoded: a % needs two hexadecimal digits");
    }

    @Override
    protected HttpProblem problem(Throwable failure) {
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
