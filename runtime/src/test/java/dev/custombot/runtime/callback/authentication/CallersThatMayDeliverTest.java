package dev.custombot.runtime.callback.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.Caller;
import io.smallrye.mutiny.Uni;

/** Who knows user and password, or has a token, and every header that the hub was told to send; as they are at that moment. */
class CallersThatMayDeliverTest {

    private final AtomicReference<List<BasicAccount>> previous = new AtomicReference<>(
            List.of(new BasicAccount("old-hub", "old-secret")));
    private final List<RequiredHeader> header = List
            .of(new RequiredHeader("X-Hub", () -> List.of("value")));

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a$$b", "ab${c}d", "a\\b", "with blanks", "a:b:c", ":", "ü-b€r"})
    void aPasswordIsAWholeOne(String password) {
        HeaderAuthenticator authenticator = authenticator(List.of(), new BasicAccount("hub", password));

        assertThat(status(authenticator, basic("hub", password))).isEqualTo(202);
        assertThat(status(authenticator, basic("hub", password.substring(1)))).isEqualTo(401);
        assertThat(status(authenticator, basic("hub", password + " "))).isEqualTo(401);
        assertThat(status(authenticator, basic("", password))).isEqualTo(401);
    }

    @Test
    void aRotationRefusesNoCallback() {
        HeaderAuthenticator authenticator = authenticator(List.of(), new BasicAccount("hub", "new-secret"));

        assertThat(status(authenticator, basic("hub", "new-secret"))).isEqualTo(202);
        assertThat(status(authenticator, basic("old-hub", "old-secret"))).isEqualTo(202);
        assertThat(status(authenticator, basic("hub", "old-secret"))).isEqualTo(401);

        previous.set(List.of());
        assertThat(status(authenticator, basic("old-hub", "old-secret"))).isEqualTo(401);
    }

    @Test
    void bothWaysAtOnceWithTheHeaderAndNeitherWithout() {
        HeaderAuthenticator authenticator = authenticator(header, new BasicAccount("hub", "secret"));

        assertThat(status(authenticator, with(basic("hub", "secret"), "value"))).isEqualTo(202);
        assertThat(status(authenticator, with("Bearer good", "value"))).isEqualTo(202);
        assertThat(status(authenticator, basic("hub", "secret"))).isEqualTo(401);
        assertThat(status(authenticator, with("Bearer good", "valu"))).isEqualTo(401);
        assertThat(status(authenticator, Map.of("X-Hub", "value"))).isEqualTo(401);
        assertThat(status(authenticator, with("Bearer good", ""))).isEqualTo(401);
        assertThat(refusal(authenticator, with("Bearer good", "wrong")).orElseThrow().reason()).isEqualTo("wrong_header");
    }

    @Test
    void theAccountSaysNothingOfThePassword() {
        assertThat(new BasicAccount("hub", "secret").toString()).doesNotContain("secret");
    }

    private HeaderAuthenticator authenticator(List<RequiredHeader> headers, BasicAccount account) {
        return new HeaderAuthenticator(new GoodToken(), new BasicAccounts(List.of(() -> List.of(account), previous::get)),
                headers,
                "");
    }

    private static Map<String, String> basic(String user, String password) {
        return Map.of("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> with(Map<String, String> authorization, String header) {
        return with(authorization.get("Authorization"), header);
    }

    private static Map<String, String> with(String authorization, String header) {
        return Map.of("Authorization", authorization, "X-Hub", header);
    }

    private static int status(HeaderAuthenticator authenticator, Map<String, String> headers) {
        return refusal(authenticator, headers).map(CallbackProblem::status).orElse(202);
    }

    private static Optional<CallbackProblem> refusal(HeaderAuthenticator authenticator, Map<String, String> headers) {
        return authenticator.authenticate(Caller.with(headers)).await().atMost(Duration.ofSeconds(30));
    }

    private static final class GoodToken implements TokenAuthenticator {

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Uni<Optional<Refusal>> check(String token) {
            return Uni.createFrom().item(token.equals("good") ? Optional.empty() : Optional.of(Refusal.MALFORMED));
        }

        @Override
        public String facts(String token) {
            return "expected is a good one";
        }

        @Override
        public void close() {}
    }
}
