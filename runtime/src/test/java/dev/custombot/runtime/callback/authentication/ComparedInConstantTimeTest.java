package dev.custombot.runtime.callback.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.Caller;
import io.smallrye.mutiny.Uni;

/**
 * How long it takes to refuse a secret says nothing of how nearly it was right: it is compared by the JDK's comparison in constant time, whole,
 * and with every secret that is accepted, whichever has matched.
 */
class ComparedInConstantTimeTest {

    private final AtomicInteger asked = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"callback/authentication/BasicAccounts", "callback/authentication/RequiredHeader",
            "callback/authentication/issuer/SecretHash", "hub/brevo/WebhookSecret"})
    void byTheJdk(String name) throws IOException {
        try (InputStream compiled = BasicAccounts.class.getResourceAsStream("/dev/custombot/runtime/" + name + ".class")) {
            assertThat(new String(compiled.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("java/security/MessageDigest", "isEqual")
                    .doesNotContain("java/util/Arrays", "contentEquals", "equalsIgnoreCase", "startsWith");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub:first", "hub:second", "hub:neither", "other:first", ""})
    void withEveryAccount(String credentials) {
        new BasicAccounts(List.of(counted(new BasicAccount("hub", "first")), counted(new BasicAccount("hub", "second"))))
                .check(Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));

        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "valuf", ""})
    void withEveryHeader(String shown) {
        List<RequiredHeader> headers = IntStream.range(0, 2).mapToObj(i -> new RequiredHeader("X-Hub", counted("value")))
                .toList();
        new HeaderAuthenticator(new NoTokens(), new BasicAccounts(List.of()), headers, "")
                .authenticate(Caller.with(Map.of("X-Hub", shown))).await().indefinitely();

        assertThat(asked).hasValue(2);
    }

    @Test
    void aUserThatThereIsNotIsRefusedLikeAWrongPassword() {
        BasicAccounts accounts = new BasicAccounts(List.of(() -> List.of(new BasicAccount("hub", "first"))));

        assertThat(List.of("hub:wrong", "other:first", ":first", "hub:"))
                .extracting(text -> accounts.check(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                        .orElseThrow())
                .containsOnly(Refusal.WRONG_PASSWORD);
    }

    private <T> Supplier<List<T>> counted(T secret) {
        return () -> {
            asked.incrementAndGet();
            return List.of(secret);
        };
    }

    private static final class NoTokens implements TokenAuthenticator {

        @Override
        public boolean isConfigured() {
            return false;
        }

        @Override
        public Uni<Optional<Refusal>> check(String token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String facts(String token) {
            return "expected is a good one";
        }

        @Override
        public void close() {}
    }
}
