package dev.custombot.runtime.http;

import java.security.Principal;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/**
 * An endpoint of the management interface: it answers users with its role only, and no page of another site. What it says stays in no cache.
 */
public abstract class ManagedEndpoint {

    private static final int LONGEST_NAME = 100;
    private static final String NAMELESS = "somebody without a name";

    private final IdentityProviderManager identities;
    private final String role;

    protected ManagedEndpoint(IdentityProviderManager identities, String role) {
        this.identities = identities;
        this.role = role;
    }

    /**
     * Quarkus' own check of the path came before; this one holds also when somebody has configured that one away.
     *
     * @param path where the endpoint is
     */
    public final void handle(RoutingContext context, String path) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        QuarkusHttpUser.getSecurityIdentity(context, identities).chain(user -> admitted(context, path, user)).subscribe().with(
                json -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json.toString()),
                failure -> refusal(failure).answer(context.request()));
    }

    private HttpProblem refusal(Throwable failure) {
        return failure instanceof HttpException ? undecodable() : problem(failure);
    }

    private Uni<ObjectNode> admitted(RoutingContext context, String path, SecurityIdentity user) {
        String name = name(user);
        if (user.isAnonymous() || !user.hasRole(role)) {
            throw forbidden(Optional.of(name).filter(one -> !user.isAnonymous()), role);
        }
        if (ForeignPage.asks(context.request())) {
            throw otherSite(name);
        }
        return answer(context, context.normalizedPath().substring(path.length()), name);
    }

    /**
     * Tells of whom Quarkus' own check refused, which comes before this one. Of nobody in particular it is not told: anybody could write the
     * log.
     *
     * @param place of the endpoint below the root of the management interface
     */
    protected final void tellRefused(AuthorizationFailureEvent event, String place) {
        SecurityIdentity user = event.getSecurityIdentity();
        if (user != null && !user.isAnonymous()
                && event.getEventProperties().get(RoutingContext.class.getName()) instanceof RoutingContext context
                && (context.normalizedPath() + "/").contains("/" + place + "/")) {
            forbidden(Optional.of(name(user)), role);
        }
    }

    private static String name(SecurityIdentity user) {
        return printable(Optional.ofNullable(user.getPrincipal()).map(Principal::getName).orElse(""));
    }

    /** One line, whatever the identity provider takes for a name; an identity of the application's own may be without. */
    static String printable(String name) {
        if (name.isBlank()) {
            return NAMELESS;
        }
        String line = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "?");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
    }

    /**
     * What the request asks for.
     *
     * @param below the path below the endpoint
     * @param user who asks, as a log may name him
     */
    protected abstract Uni<ObjectNode> answer(RoutingContext context, String below, String user);

    /**
     * The user has not the role; it is told.
     *
     * @param user empty for whoever did not say who it is, of whom nothing is told, and who is not told the role
     * @param role that is needed
     */
    protected abstract HttpProblem forbidden(Optional<String> user, String role);

    /** A page of another site wants to act as the user; it is told. */
    protected abstract HttpProblem otherSite(String user);

    /** The query of the request is none. */
    protected abstract HttpProblem undecodable();

    /** What the caller is told of a failure, which may be such a problem. */
    protected abstract HttpProblem problem(Throwable failure);
}
