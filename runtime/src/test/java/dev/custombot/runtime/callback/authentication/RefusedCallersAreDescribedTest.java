package dev.custombot.runtime.callback.authentication;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.AUDIENCE;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ISSUER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_2;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.claims;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ring;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.callback.authentication.token.BearerTokens;
import dev.custombot.runtime.callback.authentication.token.RequiredClaim;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.Caller;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The log says of a refused caller what was expected and what came, so that nobody must catch the token to compare them. */
class RefusedCallersAreDescribedTest {

    private final TokenRules rules = new TokenRules(TokenRules.ALGORITHMS, Optional.empty(),
            List.of(RequiredClaim.scope("callbacks")));
    private final BearerTokens tokens = new BearerTokens(
            List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), KeySource.of(() -> ring(RSA_1)), rules)), Optional.empty(),
            Duration.ZERO, Clock.systemUTC(), new BotMetrics(new SimpleMeterRegistry(), "default"), () -> {});

    @Test
    void anotherIssuer() {
        JwtClaims claims = claims();
        claims.setIssuer("https://idp.example.org/");

        assertThat(bearer(token(RSA_1, claims, jws -> {})).facts()).startsWith(
                "expected is one from https://idp.example.org for \"the-bot\", signed by key \"rsa-1\", with scope callbacks; "
                        + "it came from \"https://idp.example.org/\" for \"the-bot\", signed by key \"rsa-1\" with \"RS256\", good until ");
    }

    @Test
    void anotherAudience() {
        JwtClaims claims = claims();
        claims.setAudience("one", "another");

        assertThat(bearer(token(RSA_1, claims, jws -> {})).facts()).contains("for \"the-bot\"", "for \"one\", \"another\"");
    }

    @Test
    void aKeyThatIsNotThere() {
        assertThat(bearer(token(RSA_2)).facts()).contains("by key \"rsa-1\"", "by key \"rsa-2\"");
    }

    @Test
    void anExpiry() {
        assertThat(bearer(token(RSA_1, claims(Instant.parse("2020-01-02T03:04:05Z")), jws -> {})).facts())
                .endsWith("good until 2020-01-02T03:04:05Z");
    }

    @Test
    void aRight() {
        CallbackProblem problem = bearer(token(RSA_1));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.facts()).contains("with scope callbacks; it came from");
    }

    @Test
    void nobodyWritesAtLengthOrInTheBotsOwnWords() {
        JwtClaims claims = claims();
        claims.setIssuer("x\", signed by key \"rsa-1" + "y".repeat(3_000));
        claims.setAudience(List.copyOf(Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9")));
        claims.setExpirationTime(NumericDate.fromSeconds(Long.MAX_VALUE));

        assertThat(bearer(token(RSA_2, claims, jws -> {})).facts()).hasSizeLessThan(600)
                .contains("from \"x', signed by key 'rsa-1yyy").contains("…").endsWith("good until 9999-12-31T23:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque-Secret", "Secret.Secret.Secret", "Secret Secret", "Secret\u0000"})
    void whatIsNoTokenIsNotWritten(String token) {
        assertThat(bearer(token).facts()).doesNotContain("Secret").endsWith("it came as none that is signed");
    }

    @Test
    void aTokenIsNotWritten() {
        String token = token(RSA_2);

        assertThat(bearer(token).facts()).doesNotContain(token.split("\\."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Secret", "Secret Secret", "Negotiate Secret"})
    void otherWays(String header) {
        assertThat(refused(List.of(), header).facts())
                .isEqualTo("expected is bearer token, or user and password");
    }

    @Test
    void aWrongPassword() {
        assertThat(refused(List.of(), "Basic " + Base64.getEncoder().encodeToString("Secret:Secret".getBytes())).facts())
                .isEqualTo("expected is an account of callback.authentication.basic");
    }

    @Test
    void aMissingHeader() {
        assertThat(refused(List.of(new RequiredHeader("X-Hub", () -> List.of("Secret"))), "Bearer x").facts())
                .isEqualTo("expected is X-Hub");
    }

    private CallbackProblem bearer(String token) {
        return refused(List.of(), "Bearer " + token);
    }

    private CallbackProblem refused(List<RequiredHeader> headers, String header) {
        BasicAccounts accounts = new BasicAccounts(List.of(() -> List.of(new BasicAccount("hub", "Secret"))));
        return new HeaderAuthenticator(tokens, accounts, headers, "callbacks")
                .authenticate(Caller.with(header.isEmpty() ? Map.of() : Map.of("Authorization", header)))
                .await().atMost(Duration.ofSeconds(30)).orElseThrow();
    }
}
