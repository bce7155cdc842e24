package dev.custombot.runtime.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.GivenConfig;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

/** Each start says who can make the bot act, so that nobody lets more callers in than was meant without seeing it. */
class WhoMayCallIsToldTest {

    private static final String AUTHENTICATION = "quarkus.custom-bot.callback.authentication.";
    private static final String TOKENS = AUTHENTICATION + "token-endpoint.";
    private static final Instant DAY = Instant.EPOCH.plus(Duration.ofDays(20_000)).plus(Duration.ofHours(5));
    private static final String SECRET = "master-secret-0123456789-abcdefghijklmnopqrstuv";
    /** As another implementation makes it of the day, the secret and the issuer {@code custom-bot/shop/default}. */
    private static final String KEY = "vUGRVUAyLtaFdT82dz9rXJdkAm2eObc3MmesPHyLbEk";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final GivenConfig config = new GivenConfig();

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everybody() {
        config.set(AUTHENTICATION + "enabled", "false");

        start();

        assertThat(logged.lines()).containsExactly("[default] CBOT00104: Callers are not authenticated "
                + "(callback.authentication.enabled=false): whoever reaches /callback makes the bot act");
        assertThat(logged.levels("CBOT00104")).containsExactly("WARN");
    }

    @Test
    void whoKnowsThePassword() {
        config.set(AUTHENTICATION + "basic.username", "hub").set(AUTHENTICATION + "basic.password", "the-first-secret");

        start();

        assertThat(logged.lines()).containsExactly("[default] CBOT00108: Callers authenticate by user and password");
        assertThat(logged.levels("CBOT00108")).containsExactly("INFO");
    }

    /** By the key's id one sees whether all replicas sign with the same. */
    @Test
    void whoHasATokenOfTheBotsOwn() {
        config.set("quarkus.application.name", "shop").set(TOKENS + "enabled", "true").set(TOKENS + "signing.secret", SECRET)
                .set(TOKENS + "clients.hub.secret-hash", "sha256:" + "0123456789abcdef".repeat(4))
                .set(AUTHENTICATION + "basic.username", "hub").set(AUTHENTICATION + "basic.password", "the-first-secret");

        start();

        assertThat(logged.lines()).containsExactly(
                "[default] CBOT00127: Access tokens are issued at /callback/token to 1 client(s), signed by key " + KEY,
                "[default] CBOT00108: Callers authenticate by bearer token, user and password");
        assertThat(logged.levels("CBOT00127")).containsExactly("INFO");
    }

    private void start() {
        Clock clock = Clock.fixed(DAY, ZoneOffset.UTC);
        Surroundings surroundings = new Surroundings(vertx, null, Optional.empty(), Runnable::run, null, null, null, null,
                clock, clock, null, null, null, null, null, null, null);
        new CallersWiring(config.bot(), surroundings, new BotMetrics(new SimpleMeterRegistry(), "default"),
                CustomBotLog.of("default")).callers().close();
    }
}
