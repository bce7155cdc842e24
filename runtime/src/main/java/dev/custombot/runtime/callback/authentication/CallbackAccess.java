package dev.custombot.runtime.callback.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.CallbackProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Whether the authenticated caller may deliver callbacks. */
@Singleton
public class CallbackAccess {

    static final String ROLE = "custom-bot-callback";

    @Inject
    CustomBotConfig config;

    /**
     * Fails closed: a request that came here around authentication is refused.
     *
     * @throws CallbackProblem 401 or 403
     */
    public void check(RoutingContext context) {
        AuthenticationConfig authentication = config.defaultBot().callback().authentication();
        if (!authentication.enabled()) {
            return;
        }
        SecurityIdentity caller = context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        if (caller == null || caller.isAnonymous()) {
            throw Refusal.MISSING.toProblem(authentication);
        }
        if (!caller.hasRole(ROLE)) {
            throw CallbackProblem.forbidden(authentication.bearer().requiredScope().orElse(""));
        }
    }
}
