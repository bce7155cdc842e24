package dev.custombot.runtime.callback.authentication.token;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.ShownClock;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A token that was verified is not verified again, as long as it is good and its key is there. */
class RememberedTokensTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<KeyRing> keys = new AtomicReference<>(ring(RSA_1));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final BearerTokens tokens = new BearerTokens(
            List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), KeySource.of(keys::get),
                    new TokenRules(TokenRules.ALGORITHMS, Optional.empty(), List.of(RequiredClaim.scope("deliver"))))),
            Optional.empty(), Duration.ofSeconds(30), clock(), new BotMetrics(meters, "default"), () -> {});

    @Test
    void isVerifiedOnce() {
        String token = token(RSA_1, scoped(), jws -> {});

        assertThat(List.of(check(token), check(token), check(token))).containsOnly(Optional.empty());
        assertThat(counted("accepted")).isEqualTo(1);
        assertThat(counted("remembered")).isEqualTo(2);
    }

    @Test
    void soIsOneWithoutTheRight() {
        String token = token(RSA_1);

        assertThat(List.of(check(token), check(token))).containsOnly(Optional.of(Refusal.WITHOUT_SCOPE));
        assertThat(counted("refused")).isEqualTo(1);
        assertThat(counted("remembered")).isEqualTo(1);
    }

    @Test
    void isForgottenWithItsKey() {
        String token = token(RSA_1, scoped(), jws -> {});
        check(token);
        keys.set(ring(RSA_1, RSA_2));
        assertThat(check(token)).as("another key came").isEmpty();
        assertThat(counted("remembered")).isEqualTo(1);
        keys.set(ring(RSA_2));
        assertThat(check(token)).as("its key went").contains(Refusal.WRONG_SIGNATURE);
    }

    @Test
    void isForgottenWhenItExpires() {
        String token = token(RSA_1, scoped(), jws -> {});
        check(token);
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(6)));

        assertThat(check(token)).contains(Refusal.EXPIRED);
    }

    @Test
    void whatIsWrongIsNotRemembered() {
        String token = token(RSA_2, scoped(), jws -> {});
        assertThat(check(token)).contains(Refusal.WRONG_SIGNATURE);
        keys.set(ring(RSA_1, RSA_2));

        assertThat(check(token)).isEmpty();
    }

    private Optional<Refusal> check(String token) {
        return tokens.check(token).await().indefinitely();
    }

    private static JwtClaims scoped() {
        JwtClaims claims = claims();
        claims.setStringClaim("scope", "read deliver");
        return claims;
    }

    private double counted(String outcome) {
        return meters.counter("custom.bot.callback.tokens", "bot", "default", "outcome", outcome).count();
    }

    private Clock clock() {
        return new ShownClock(now::get);
    }
}
