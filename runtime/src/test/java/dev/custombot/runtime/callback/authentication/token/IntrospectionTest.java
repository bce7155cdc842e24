package dev.custombot.runtime.callback.authentication.token;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.AUDIENCE;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ISSUER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ring;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderClient;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderLocation;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** A token that nobody can verify here is good if the identity provider says so, and as long as it says. */
class IntrospectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GOOD = "{\"active\":true,\"aud\":\"the-bot\",\"scope\":\"deliver\"}";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Vertx vertx;
    private HttpServer server;
    private volatile int status = 200;
    private boolean audienceMayBeMissing;
    private volatile String answer = "";
    private volatile CompletableFuture<Void> hang = CompletableFuture.completedFuture(null);

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer().requestHandler(request -> request.body().onSuccess(body -> {
            asked.add(request.getHeader("Authorization") + " " + body);
            hang.thenRun(() -> request.response().setStatusCode(status).end(answer));
        })).listen(0).toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theProviderIsAskedOnce() {
        answer("{\"active\":true,\"exp\":" + in(60) + ",\"aud\":\"the-bot\",\"scope\":\"deliver\"}");
        BearerTokens tokens = tokens(false, Duration.ofSeconds(30));

        assertThat(List.of(check(tokens, "opaque"), check(tokens, "opaque"))).containsOnly(Optional.empty());
        assertThat(asked).containsExactly("Basic Ym90JTNBMTpzJTI2cyUyQnMrcw== token=opaque&token_type_hint=access_token");
    }

    @Test
    void theClientCanBeNamedInTheForm() {
        answer(GOOD);

        assertThat(check(tokens(true, Duration.ofSeconds(30)), "a+b/c==")).isEmpty();
        assertThat(asked).containsExactly(
                "null token=a%2Bb%2Fc%3D%3D&token_type_hint=access_token&client_id=bot%3A1&client_secret=s%26s%2Bs+s");
    }

    /** The provider would take it for a mistake of the bot, and the bot that for an outage. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a,b", "a&b=c", "\"opaque\"", "=", "opaque=x", "\u00e4", "opaque\n"})
    void whatIsNoTokenIsNotAskedAbout(String token) {
        status = 400;
        answer("{\"error\":\"invalid_request\"}");

        assertThat(check(tokens(false, Duration.ofSeconds(30)), token)).contains(Refusal.MALFORMED);
        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerIsNotBelievedForLongerThanIsSaid() {
        answer("{\"active\":true,\"aud\":\"the-bot\",\"exp\":" + in(600) + ",\"scope\":\"deliver\"}");
        BearerTokens tokens = tokens(false, Duration.ZERO);
        check(tokens, "opaque");
        answer("{\"active\":false}");

        assertThat(check(tokens, "opaque")).contains(Refusal.INACTIVE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"'{\"active\":false}', INACTIVE",
            "'{\"active\":false,\"scope\":\"deliver\"}', INACTIVE",
            "'{\"active\":true,\"exp\":1,\"scope\":\"deliver\"}', EXPIRED",
            "'{\"active\":true,\"nbf\":9999999999,\"scope\":\"deliver\"}', NOT_YET_VALID",
            "'{\"active\":true,\"iss\":\"https://evil.example.org\",\"scope\":\"deliver\"}', WRONG_ISSUER",
            "'{\"active\":true,\"aud\":[\"a\",\"b\"],\"scope\":\"deliver\"}', WRONG_AUDIENCE",
            "'{\"active\":true,\"scope\":\"deliver\"}', WRONG_AUDIENCE",
            "'{\"active\":true,\"aud\":[],\"scope\":\"deliver\"}', WRONG_AUDIENCE",
            "'{\"active\":true,\"aud\":\"the-bot\",\"scope\":\"read\"}', WITHOUT_SCOPE",
            "'{\"active\":true,\"aud\":[\"a\",\"the-bot\"]}', WITHOUT_SCOPE"})
    void aTokenThatIsNotForThis(String content, Refusal refusal) {
        answer(content);

        assertThat(check(tokens(false, Duration.ofSeconds(30)), "opaque")).contains(refusal);
    }

    @Test
    void anAudienceThatMayBeMissingMustBeRightWhereItIsNot() {
        audienceMayBeMissing = true;
        answer("{\"active\":true,\"scope\":\"deliver\"}");
        assertThat(check(tokens(false, Duration.ZERO), "opaque")).isEmpty();
        answer("{\"active\":true,\"aud\":\"another\",\"scope\":\"deliver\"}");
        assertThat(check(tokens(false, Duration.ZERO), "opaque")).contains(Refusal.WRONG_AUDIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"active\":\"true\"}", "{\"active\":1}", "<html>", "", "[]",
            "{\"active\":true,\"exp\":\"soon\",\"scope\":\"deliver\"}"})
    void whatIsNoAnswerIsAnOutage(String content) {
        answer(content);

        assertThat(check(tokens(false, Duration.ofSeconds(30)), "opaque")).contains(Refusal.KEYS_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 429, 500, 503})
    void soIsAnyOtherStatus(int code) {
        answer(GOOD);
        status = code;

        assertThat(check(tokens(false, Duration.ofSeconds(30)), "opaque")).contains(Refusal.KEYS_UNAVAILABLE);
    }

    @Test
    void aHangingProviderMakesOnlySoManyWait() {
        hang = new CompletableFuture<>();
        answer("{\"active\":false}");
        List<CompletableFuture<Optional<Refusal>>> strangers = strangers(tokens(false, Duration.ofSeconds(30)), 300);

        assertThat(strangers).as("who is one too many waits for nothing").filteredOn(CompletableFuture::isDone)
                .hasSize(300 - 64).allSatisfy(stranger -> assertThat(stranger)
                        .isCompletedWithValue(Optional.of(Refusal.KEYS_UNAVAILABLE)));
        hang.complete(null);
        assertThat(strangers).allSatisfy(stranger -> assertThat(stranger).succeedsWithin(PATIENCE));
        assertThat(asked).hasSize(64);
    }

    @Test
    void nobodyWaitsForLongAndWhoWaitedMakesRoom() {
        hang = new CompletableFuture<>();
        answer(GOOD);
        BearerTokens tokens = tokens(false, Duration.ofSeconds(30), Duration.ofSeconds(2));

        assertThat(strangers(tokens, 64)).allSatisfy(stranger -> assertThat(stranger).succeedsWithin(PATIENCE)
                .isEqualTo(Optional.of(Refusal.KEYS_UNAVAILABLE)));
        hang.complete(null);
        // Where the machine stands still, one more is given up; where there is no room, all of them are.
        for (int attempt = 0; check(tokens, "opaque-" + attempt).isPresent(); attempt++) {
            assertThat(attempt).as("afterwards").isLessThan(10);
        }
    }

    private static List<CompletableFuture<Optional<Refusal>>> strangers(BearerTokens tokens, int count) {
        return IntStream.range(0, count).mapToObj(number -> tokens.check("invented-" + number).subscribeAsCompletionStage())
                .toList();
    }

    @Test
    void anOutageIsToldOnceAndItsEnd() {
        BearerTokens tokens = tokens(false, Duration.ZERO);
        status = 500;
        check(tokens, "opaque");
        check(tokens, "another");
        assertThat(logged.lines()).filteredOn(line -> line.contains("CBOT")).singleElement().asString()
                .startsWith("CBOT00123: A bearer token could not be introspected (").contains("500")
                .endsWith("); such callbacks get 503").doesNotContain("opaque");

        status = 200;
        answer(GOOD);
        check(tokens, "opaque");
        assertThat(logged.lines()).contains("CBOT00124: Bearer tokens can be introspected again");
    }

    @Test
    void aTokenOfAnIssuerWhoseKeysAreKnownIsNotSentElsewhere() {
        answer(GOOD);

        assertThat(check(tokens(false, Duration.ofSeconds(30)), token(RSA_1))).contains(Refusal.WITHOUT_SCOPE);
        assertThat(asked).isEmpty();
    }

    private void answer(String content) {
        answer = content;
    }

    private BearerTokens tokens(boolean inForm, Duration remembered) {
        return tokens(inForm, remembered, PATIENCE);
    }

    private BearerTokens tokens(boolean inForm, Duration remembered, Duration timeout) {
        TokenRules rules = new TokenRules(TokenRules.ALGORITHMS, Optional.empty(), List.of(RequiredClaim.scope("deliver")));
        BotMetrics metrics = new BotMetrics(meters, "default");
        Introspection.Settings settings = new Introspection.Settings(
                ProviderLocation.at(URI.create("http://localhost:" + server.actualPort() + "/")),
                "bot:1", () -> "s&s+s s", inForm, remembered, Optional.of(ISSUER), Set.of(AUDIENCE),
                audienceMayBeMissing, rules);
        return new BearerTokens(
                List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), KeySource.of(() -> ring(RSA_1)), rules)),
                Optional.of(new Introspection(settings,
                        new ProviderClient(vertx, Optional.empty(), Optional.empty(), timeout),
                        Duration.ZERO, Clock.systemUTC(), metrics, CustomBotLog.LOG)),
                Duration.ZERO, Clock.systemUTC(), metrics, () -> {});
    }

    private static Optional<Refusal> check(BearerTokens tokens, String token) {
        return tokens.check(token).await().atMost(PATIENCE);
    }

    private static long in(int seconds) {
        return Instant.now().plusSeconds(seconds).getEpochSecond();
    }
}
