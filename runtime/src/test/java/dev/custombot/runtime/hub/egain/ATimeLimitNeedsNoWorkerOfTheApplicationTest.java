package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The application may keep all of its workers, or take nothing more into their queue: what waits for a token endpoint that is silent ends. */
class ATimeLimitNeedsNoWorkerOfTheApplicationTest {

    private static final Duration LIMIT = Duration.ofMillis(100);

    private final ScheduledExecutorService busy = new ScheduledThreadPoolExecutor(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        Infrastructure.setDefaultExecutor();
        over.countDown();
        busy.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSilentTokenEndpoint(boolean isFull) {
        if (isFull) {
            busy.shutdown();
        } else {
            busy.execute(() -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        Infrastructure.setDefaultExecutor(busy);

        // Recovered from, because whoever waits here in vain fails in the same way.
        Uni<Throwable> failure = new TimeLimitedOidcClient(new Silent(), LIMIT).getTokens(Map.of())
                .<Throwable>map(tokens -> new AssertionError("Nobody gives any")).onFailure().recoverWithItem(why -> why);

        assertThat(failure.await().atMost(Duration.ofSeconds(20))).isInstanceOf(TimeoutException.class);
    }

    private static final class Silent implements OidcClient {

        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            return Uni.createFrom().nothing();
        }

        @Override
        public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
            return Uni.createFrom().nothing();
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
            return Uni.createFrom().nothing();
        }

        @Override
        public void close() {}
    }
}
