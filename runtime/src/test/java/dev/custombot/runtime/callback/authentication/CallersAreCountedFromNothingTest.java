package dev.custombot.runtime.callback.authentication;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.AUDIENCE;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ISSUER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ring;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.callback.authentication.token.BearerTokens;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What callers may be refused for, as the bot is configured: an increase from nothing to one can only be seen of what was there before. */
class CallersAreCountedFromNothingTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BasicAccounts nobody = new BasicAccounts(List.of());
    private final BasicAccounts somebody = new BasicAccounts(List.of(() -> List.of(new BasicAccount("hub", "secret"))));

    @Test
    void whereTheyShowTokens() {
        assertThat(refusals(tokens(true), nobody, List.of())).containsExactlyInAnyOrder("401 missing", "401 unsupported",
                "503 keys_unavailable");
        for (String outcome : new String[]{"remembered", "accepted", "refused", "unavailable"}) {
            assertThat(meters.get("custom.bot.callback.tokens").tag("outcome", outcome).counter().count()).isZero();
        }
    }

    @Test
    void whereTheyShowAPasswordAndAHeader() {
        assertThat(refusals(tokens(false), somebody, List.of(new RequiredHeader("X-Hub", () -> List.of("value")))))
                .containsExactlyInAnyOrder("401 missing", "401 unsupported", "401 wrong_header", "401 wrong_password");
        assertThat(meters.find("custom.bot.callback.tokens").counters()).isEmpty();
    }

    private Stream<String> refusals(TokenAuthenticator tokens, BasicAccounts accounts, List<RequiredHeader> headers) {
        return new HeaderAuthenticator(tokens, accounts, headers, "").callerRefusals().stream()
                .map(problem -> problem.status() + " " + problem.reason());
    }

    private BearerTokens tokens(boolean areTaken) {
        List<TokenIssuer> issuers = areTaken
                ? List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), KeySource.of(() -> ring(RSA_1)), TokenRules.DEFAULT))
                : List.of();
        return new BearerTokens(issuers, Optional.empty(), Duration.ZERO, Clock.systemUTC(), new BotMetrics(meters, "default"),
                () -> {});
    }
}
