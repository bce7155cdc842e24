package dev.custombot.runtime.callback.authentication.token;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.AUDIENCE;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ISSUER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_2;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.STRANGER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.claims;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.keySet;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.token;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;
import dev.custombot.runtime.callback.authentication.token.keys.KeySetLoader;
import dev.custombot.runtime.callback.authentication.token.keys.KeyTimes;
import dev.custombot.runtime.callback.authentication.token.keys.KeyWatch;
import dev.custombot.runtime.callback.authentication.token.keys.PublishedKeys;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderClient;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** Whoever comes while the identity provider is in trouble: known callers are answered at once, unknown ones soon, and it is not asked more. */
class ProviderInTroubleTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final KeyTimes TIMES = new KeyTimes(Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofHours(1));

    private interface Provider {

        void answer(HttpServerRequest request);
    }

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BotMetrics metrics = new BotMetrics(meters, "default");
    private final AtomicInteger loads = new AtomicInteger();
    private final Provider healthy = request -> request.response().end(keySet(RSA_1));
    private final Provider hanging = request -> {};
    private final Provider failing = request -> request.response().setStatusCode(500).end("<html>");
    private volatile Provider provider = healthy;
    private Vertx vertx;
    private volatile ProviderClient client;
    private BearerTokens tokens;
    private PublishedKeys keys;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            provider.answer(request);
        }).listen(0).toCompletionStage().toCompletableFuture().join();
        URI location = URI.create("http://127.0.0.1:" + server.actualPort() + "/jwks");
        client = new ProviderClient(vertx, Optional.empty(), Optional.empty(), PATIENCE);
        keys = new PublishedKeys(() -> new KeySetLoader(this::get).load(location), TIMES,
                // Strangers make them be loaded, and nothing else does.
                (after, task) -> () -> {}, new KeyWatch("idp.example.org/keys", metrics, CustomBotLog.LOG), Clock.systemUTC());
        tokens = new BearerTokens(List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), keys, TokenRules.DEFAULT)),
                Optional.empty(),
                Duration.ZERO, Clock.systemUTC(), metrics, () -> {});
    }

    @AfterEach
    void stop() {
        tokens.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** @param isKnown whether the strangers name a key that there is, which has signed nothing of theirs */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void threeHundredStrangersDuringAHangSlowNothingDown(boolean isKnown) {
        loaded();
        provider = hanging;
        client = new ProviderClient(vertx, Optional.empty(), Optional.empty(), TIMEOUT);
        int threads = Thread.activeCount();
        List<CompletableFuture<Optional<Refusal>>> strangers = strangers(isKnown);

        for (int i = 0; i < 50; i++) {
            assertThat(tokens.check(token(RSA_1)).subscribeAsCompletionStage()).as("a known caller, at once")
                    .isCompletedWithValue(
                            Optional.empty());
        }
        assertThat(Thread.activeCount()).as("no thread waits").isLessThan(threads + 20);
        assertThat(strangers.stream().filter(CompletableFuture::isDone).count()).as("who is one too many waits for nothing")
                .isGreaterThanOrEqualTo(300 - 64);
        assertThat(strangers).allSatisfy(stranger -> assertThat(stranger).succeedsWithin(PATIENCE)
                .isEqualTo(told(isKnown)));
        assertThat(loads).hasValue(2);
        assertThat(strangers(isKnown)).as("the next ones").allSatisfy(
                stranger -> assertThat(stranger).isCompletedWithValue(told(isKnown)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProviderThatFailsIsNotAskedByStrangers(boolean isKnown) {
        loaded();
        provider = failing;
        for (int storm = 0; storm < 5; storm++) {
            assertThat(strangers(isKnown)).allSatisfy(stranger -> assertThat(stranger).succeedsWithin(PATIENCE)
                    .isEqualTo(told(isKnown)));
        }
        assertThat(tokens.check(token(RSA_1)).subscribeAsCompletionStage()).isCompletedWithValue(Optional.empty());
        assertThat(loads).hasValue(2);
    }

    @Test
    void aHealthyProviderIsAskedOnceByStrangers() {
        loaded();
        for (int storm = 0; storm < 6; storm++) {
            assertThat(strangers(storm % 2 == 0)).as("401 is right: the key is not there").filteredOn(
                    stranger -> stranger.join().equals(Optional.of(Refusal.WRONG_SIGNATURE))).hasSizeGreaterThanOrEqualTo(64);
        }
        assertThat(loads).hasValue(2);
    }

    @Test
    void aRotationWithAnOverlapCostsNoFailure() {
        loaded();
        provider = request -> request.response().end(keySet(RSA_1, RSA_2));
        assertThat(check(token(RSA_1))).isEmpty();
        assertThat(check(token(RSA_2))).as("signed before its key was loaded").isEmpty();
        assertThat(check(token(RSA_1))).as("the old one").isEmpty();
        assertThat(loads).hasValue(2);
    }

    @Test
    void aTokenWithoutKeyIdOfAKeyThatTookTheOthersPlaceIsAccepted() {
        loaded();
        provider = request -> request.response().end(keySet(RSA_2));

        assertThat(check(token(RSA_2, claims(), jws -> jws.getHeaders().setStringHeaderValue("kid", null)))).isEmpty();
        assertThat(check(token(RSA_1))).as("the one that is gone").contains(Refusal.WRONG_SIGNATURE);
    }

    @Test
    void aTokenOfAKeyThatTookTheOthersPlaceUnderItsIdIsAccepted() {
        loaded();
        provider = request -> request.response().end(keySet(STRANGER));

        assertThat(check(token(STRANGER))).isEmpty();
        assertThat(check(token(RSA_1))).as("the one that is gone").contains(Refusal.WRONG_SIGNATURE);
        assertThat(loads).hasValue(2);
    }

    @Test
    void beforeTheFirstKeysThereIsNothingToSay() {
        provider = failing;
        keys.start();
        assertThat(check(token(RSA_1))).contains(Refusal.KEYS_UNAVAILABLE);
        assertThat(meters.counter("custom.bot.callback.keys.loads", "bot", "default", "outcome", "failed").count())
                .isPositive();
    }

    /** Who asks while the first load is under way gets its keys, and costs no load. */
    private void loaded() {
        CompletableFuture<HttpServerRequest> first = new CompletableFuture<>();
        provider = first::complete;
        keys.start();
        CompletableFuture<KeyRing> answer = keys.renewed().subscribeAsCompletionStage();
        provider = healthy;
        first.thenAccept(healthy::answer);
        assertThat(answer).succeedsWithin(PATIENCE);
    }

    /** Of a key that is there one knows that it has not signed; of another nobody knows anything now. */
    private static Optional<Refusal> told(boolean isKnown) {
        return Optional.of(isKnown ? Refusal.WRONG_SIGNATURE : Refusal.KEYS_UNAVAILABLE);
    }

    private List<CompletableFuture<Optional<Refusal>>> strangers(boolean isKnown) {
        return IntStream.range(0, 300).mapToObj(number -> isKnown ? RSA_1.getKeyId() : number + "-" + System.nanoTime())
                .map(id -> tokens.check(unsigned("{\"alg\":\"RS256\",\"kid\":\"" + id + "\"}", claims().toJson()))
                        .subscribeAsCompletionStage())
                .toList();
    }

    private Uni<String> get(URI location) {
        loads.incrementAndGet();
        return client.get(location);
    }

    private Optional<Refusal> check(String token) {
        return tokens.check(token).await().atMost(PATIENCE);
    }
}
