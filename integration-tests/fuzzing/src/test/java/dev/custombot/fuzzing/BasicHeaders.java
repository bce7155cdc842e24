package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.callback.authentication.BasicAccounts;
import dev.custombot.runtime.callback.authentication.HeaderAuthenticator;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.TokenAuthenticator;
import dev.custombot.runtime.callback.authentication.issuer.IssuerDoor;
import dev.custombot.runtime.hub.CallbackRequest;
import io.smallrye.mutiny.Uni;

/**
 * What {@code Authorization: Basic} says is what the JDK's Base64 and a split at the colon find in it, for callers and for clients. An input
 * is a header, and it is what a header encodes: no fuzzer guesses its way through Base64.
 */
final class BasicHeaders {

    private static final Pattern ESCAPES = Pattern.compile("(?s)([^%]|%[0-9A-Fa-f]{2})*+");
    private static final String USER = "hub";
    private static final String PASSWORD = "pä:ss";
    private static final HeaderAuthenticator AUTHENTICATOR = new HeaderAuthenticator(new NoTokens(),
            new BasicAccounts(List.of(() -> List.of(new BasicAccount(USER, PASSWORD)))), List.of(), "");

    private BasicHeaders() {}

    static void check(byte[] input) {
        check(new String(input, StandardCharsets.ISO_8859_1));
        check("Basic " + Base64.getEncoder().encodeToString(input));
    }

    private static void check(String header) {
        Optional<String> credentials = credentials(header);
        boolean isAccepted = AUTHENTICATOR.authenticate(new HeaderOnly(header)).await().indefinitely().isEmpty();
        assertThat(isAccepted).isEqualTo(credentials.filter((USER + ":" + PASSWORD)::equals).isPresent());
        assertThat(IssuerDoor.basic(header)).isEqualTo(credentials.flatMap(BasicHeaders::client));
    }

    private static Optional<String> credentials(String header) {
        String words = header.strip();
        if (!words.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getDecoder().decode(words.substring(6).strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> client(String credentials) {
        int colon = credentials.indexOf(':');
        if (colon < 1 || colon == credentials.length() - 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(List.of(decoded(credentials.substring(0, colon)), decoded(credentials.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        // The JDK takes "%+1" for an escape, too.
        if (!ESCAPES.matcher(text).matches()) {
            throw new IllegalArgumentException("no form");
        }
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static final class NoTokens implements TokenAuthenticator {

        @Override
        public boolean isConfigured() {
            return false;
        }

        @Override
        public Uni<Optional<Refusal>> check(String token) {
            return Uni.createFrom().item(Optional.of(Refusal.UNSUPPORTED));
        }

        @Override
        public String facts(String token) {
            return "none is expected";
        }

        @Override
        public void close() {
            // Nothing goes on.
        }
    }

    private record HeaderOnly(String authorization) implements CallbackRequest {

        @Override
        public Optional<String> header(String name) {
            return name.equals("Authorization") ? Optional.of(authorization) : Optional.empty();
        }

        @Override
        public Optional<String> pathParameter(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> queryParameter(String name) {
            return Optional.empty();
        }

        @Override
        public <T> Uni<T> inTime(Uni<T> work) {
            return work.ifNoItem().after(Duration.ofSeconds(10)).fail();
        }
    }
}
