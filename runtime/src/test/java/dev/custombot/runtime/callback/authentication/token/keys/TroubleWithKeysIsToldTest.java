package dev.custombot.runtime.callback.authentication.token.keys;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_2;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ring;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderFailure;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The log says that keys cannot be loaded, what that means for callers, when it is over, and that keys have changed. */
class TroubleWithKeysIsToldTest {

    private static final Duration REFRESH = Duration.ofMinutes(5);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final PlayedProvider provider = new PlayedProvider();
    private final PublishedKeys keys = new PublishedKeys(provider::load,
            new KeyTimes(REFRESH, Duration.ofSeconds(30), Duration.ofHours(1)), provider::later,
            new KeyWatch("idp.example.org/keys", new BotMetrics(new SimpleMeterRegistry(), "returns"),
                    CustomBotLog.of("returns")),
            provider.clock());

    @Test
    void withoutAnyThereIsNoCallback() {
        keys.start();
        provider.fail(new ProviderFailure("status 500"));
        provider.pass(Duration.ofSeconds(1));
        provider.fail(new ProviderFailure("status 500"));

        assertThat(logged.levels("CBOT00102")).containsExactly("ERROR");
        assertThat(logged.lines()).last().isEqualTo("[returns] CBOT00102: The keys that verify bearer tokens could not "
                + "be loaded from idp.example.org/keys (status 500); callbacks get 503");
    }

    @Test
    void aProviderThatStartsLaterThanTheBotIsNoErrorYet() {
        keys.start();
        provider.fail(new ProviderFailure("status 500"));
        provider.pass(Duration.ofSeconds(1));
        provider.answer(ring(RSA_1));

        assertThat(logged.levels("CBOT")).containsExactly("WARN", "INFO");
        assertThat(logged.lines()).containsExactly(
                "[returns] CBOT00138: The keys that verify bearer tokens could not be loaded from idp.example.org/keys at the "
                        + "first try (status 500): the next one is in PT1S, and callbacks get 503 until then",
                "[returns] CBOT00121: The keys that verify bearer tokens can be loaded again");
    }

    @Test
    void thoseFromBeforeAreUsedForAWhile() {
        keys.start();
        provider.answer(ring(RSA_1));
        provider.pass(REFRESH);
        provider.fail(new ProviderFailure("status 500"));

        assertThat(logged.lines()).contains("[returns] CBOT00120: The keys that verify bearer tokens could not be loaded "
                + "from idp.example.org/keys (status 500); those that were loaded before are used for another PT55M");
    }

    @Test
    void itIsOver() {
        keys.start();
        provider.fail(new ProviderFailure("status 500"));
        provider.pass(REFRESH);
        provider.answer(ring(RSA_1));

        assertThat(logged.lines()).contains("[returns] CBOT00121: The keys that verify bearer tokens can be loaded again");
    }

    @Test
    void othersThanBefore() {
        keys.start();
        provider.answer(ring(RSA_1));
        provider.pass(REFRESH);
        provider.answer(ring(RSA_2));

        assertThat(logged.lines())
                .containsExactly("[returns] CBOT00122: The keys that verify bearer tokens have changed: 1 new, "
                        + "1 withdrawn, with the tokens that they signed");
    }

    @Test
    void theSameAsBefore() {
        keys.start();
        provider.answer(ring(RSA_1));
        provider.pass(REFRESH);
        provider.answer(ring(RSA_1));

        assertThat(logged.lines()).isEmpty();
    }
}
