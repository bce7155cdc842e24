package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.LoggedRecords;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.vertx.ext.web.RoutingContext;

/** Who tries to see dead letters and may not stands in the log, although Quarkus refuses him before the endpoint is asked. */
class WhoLacksTheRoleIsToldTest {

    private record Config(boolean enabled, String role) implements DeadLetterEndpointConfig {}

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final DeadLetterEndpoint endpoint = new DeadLetterEndpoint(new Config(true, "admin"), new DeadLetterResource(null),
            null);
    private final SecurityIdentity kim = QuarkusSecurityIdentity.builder().setPrincipal(() -> "kim\nCBOT00506").build();

    @ParameterizedTest
    @ValueSource(strings = {"/q/custom-bot/dead-letters", "/q/custom-bot/dead-letters/", "/custom-bot/dead-letters/replay",
            "/m/custom-bot/dead-letters/0-1/replay"})
    void byName(String path) {
        endpoint.refused(failure(kim, path));

        assertThat(logged.lines()).containsExactly(
                "CBOT00509: kim?CBOT00506 asked for dead letters without the role for it, and was refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/q/custom-bot/control", "/q/custom-bot/dead-letters-of-others"})
    void elsewhereTheApplicationTells(String path) {
        endpoint.refused(failure(kim, path));

        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void anybodyWritesNothing() {
        endpoint.refused(failure(QuarkusSecurityIdentity.builder().setAnonymous(true).build(), "/q/custom-bot/dead-letters"));
        endpoint.refused(failure(null, "/q/custom-bot/dead-letters"));
        endpoint.refused(new AuthorizationFailureEvent(kim, new ForbiddenException(), "a method"));

        assertThat(logged.lines()).isEmpty();
    }

    private AuthorizationFailureEvent failure(SecurityIdentity user, String path) {
        Object context = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{RoutingContext.class},
                (proxy, method, arguments) -> path);
        return new AuthorizationFailureEvent(user, new ForbiddenException(), "a policy",
                Map.of(RoutingContext.class.getName(), context));
    }
}
