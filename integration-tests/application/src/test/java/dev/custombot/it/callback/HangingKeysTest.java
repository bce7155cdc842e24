package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.callback.status.StatusContract;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An identity provider that takes connections and says nothing does not keep callbacks from their answer in time. */
@QuarkusTest
@TestProfile(StatusContract.class)
class HangingKeysTest {

    /** As many threads as the application has for its handlers, and more. */
    private static final int CALLBACKS = 300;

    @TestHTTPResource
    URI application;

    @Test
    void everyCallbackIsAnsweredWithinTheBudget() {
        HttpClient client = HttpClient.newHttpClient();

        List<CompletableFuture<HttpResponse<Void>>> answers = IntStream.range(0, CALLBACKS)
                .mapToObj(number -> client.sendAsync(callback(number), BodyHandlers.discarding())).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(503));
        assertThat(Thread.getAllStackTraces().entrySet()).as("threads that wait for keys")
                .filteredOn(thread -> Stream.of(thread.getValue()).anyMatch(frame -> frame.getClassName().contains("jose4j")))
                .isEmpty();
    }

    /** Each with a token of its own, so that none profits from another's verification. */
    private HttpRequest callback(int number) {
        JwtClaims claims = OwnKey.claims();
        claims.setJwtId("token-" + number);
        return HttpRequest.newBuilder(application.resolve(StatusContract.HANGING)).timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + OwnKey.sign(claims)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Payloads.envelope(Payloads.text("c", "none")))).build();
    }
}
