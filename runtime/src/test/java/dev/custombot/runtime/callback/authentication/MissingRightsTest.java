package dev.custombot.runtime.callback.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.callback.authentication.token.BearerTokens;
import dev.custombot.runtime.callback.authentication.token.RequiredClaim;
import dev.custombot.runtime.callback.authentication.token.TestTokens;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.Caller;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A good token without a right gets 403, and is told a scope only where a scope is missing. */
class MissingRightsTest {

    private static final RequiredClaim ROLE = RequiredClaim.at("roles", "hub");
    private static final RequiredClaim SCOPE = RequiredClaim.scope("deliver");
    private static final String CHALLENGE = "Bearer realm=\"custom-bot\", error=\"insufficient_scope\"";

    @Test
    void aRole() {
        CallbackProblem problem = refusal("", List.of(ROLE), TestTokens.claims());

        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.headers()).containsEntry("WWW-Authenticate", CHALLENGE);
        assertThat(problem.reason()).isEqualTo("without_right");
        assertThat(problem.body()).contains("lacks a required role or claim").doesNotContain("scope");
    }

    @Test
    void aScope() {
        CallbackProblem problem = refusal("deliver", List.of(SCOPE), TestTokens.claims());

        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.headers()).containsEntry("WWW-Authenticate", CHALLENGE + ", scope=\"deliver\"");
        assertThat(problem.reason()).isEqualTo("without_scope");
        assertThat(problem.body()).contains("lacks the required scope");
    }

    @Test
    void aRoleOfOneThatHasTheScope() {
        JwtClaims scoped = TestTokens.claims();
        scoped.setStringClaim("scope", "deliver");

        assertThat(refusal("deliver", List.of(SCOPE, ROLE), scoped).headers()).containsEntry("WWW-Authenticate", CHALLENGE);
    }

    private static CallbackProblem refusal(String scope, List<RequiredClaim> rights, JwtClaims claims) {
        TokenRules rules = new TokenRules(TokenRules.ALGORITHMS, Optional.empty(), rights);
        BearerTokens tokens = new BearerTokens(List.of(new TokenIssuer(TestTokens.ISSUER, Set.of(TestTokens.AUDIENCE),
                KeySource.of(() -> TestTokens.ring(TestTokens.RSA_1)), rules)), Optional.empty(), Duration.ZERO,
                Clock.systemUTC(), new BotMetrics(new SimpleMeterRegistry(), "default"), () -> {});
        return new HeaderAuthenticator(tokens, new BasicAccounts(List.of()), List.of(), scope)
                .authenticate(Caller.with(
                        Map.of("Authorization", "Bearer " + TestTokens.token(TestTokens.RSA_1, claims, jws -> {}))))
                .await().atMost(Duration.ofSeconds(30)).orElseThrow();
    }
}
