package dev.custombot.runtime.callback.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.http.ProblemsOnTheWire;
import dev.custombot.runtime.hub.Caller;
import io.smallrye.mutiny.Uni;

/** Whoever is not authenticated reads why, by which challenge he could be, and nothing of what was expected or came: each answer as a whole. */
class WhatARefusedCallerIsToldTest {

    private static final String NO_TOKEN = """
            401 application/problem+json
            www-authenticate: Bearer realm="custom-bot", Basic realm="custom-bot", charset="UTF-8"
            {"status":401,"title":"Unauthorized","detail":"%s"}""";
    private static final String INVALID_TOKEN = """
            401 application/problem+json
            www-authenticate: Bearer realm="custom-bot", error="invalid_token", error_description="%1$s", \
            Basic realm="custom-bot", charset="UTF-8"
            {"status":401,"title":"Unauthorized","detail":"%1$s"}""";

    @RegisterExtension
    static final ProblemsOnTheWire WIRE = new ProblemsOnTheWire();

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void toTheLetter(Refusal refusal, String answer) throws Exception {
        HeaderAuthenticator callers = new HeaderAuthenticator(new Refusing(refusal),
                new BasicAccounts(List.of(() -> List.of(new BasicAccount("hub", "Secret")))), List.of(), "callbacks");

        assertThat(WIRE.of(callers.authenticate(Caller.with(Map.of("Authorization", "Bearer Secret"))).await()
                .atMost(Duration.ofSeconds(30)).orElseThrow())).isEqualTo(answer).doesNotContain("Secret");
    }

    @Test
    void noneIsLeftOut() {
        assertThat(refusals().map(row -> row.get()[0])).containsExactly((Object[]) Refusal.values());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(Refusal.MISSING, NO_TOKEN.formatted("the Authorization header is missing")),
                arguments(Refusal.UNSUPPORTED, NO_TOKEN.formatted("the Authorization scheme is not accepted")),
                arguments(Refusal.WRONG_HEADER,
                        NO_TOKEN.formatted("a header that the hub was told to send is missing or wrong")),
                arguments(Refusal.WRONG_PASSWORD, NO_TOKEN.formatted("user or password is wrong")),
                arguments(Refusal.EXPIRED, INVALID_TOKEN.formatted("the access token expired")),
                arguments(Refusal.NOT_YET_VALID, INVALID_TOKEN.formatted("the access token is not valid yet")),
                arguments(Refusal.WRONG_ISSUER, INVALID_TOKEN.formatted("the access token has the wrong issuer")),
                arguments(Refusal.WRONG_AUDIENCE, INVALID_TOKEN.formatted("the access token has the wrong audience")),
                arguments(Refusal.WRONG_SIGNATURE, INVALID_TOKEN.formatted("the access token's signature is not valid")),
                arguments(Refusal.MALFORMED, INVALID_TOKEN.formatted("the access token is malformed")),
                arguments(Refusal.INACTIVE, INVALID_TOKEN.formatted("the access token is not active")),
                arguments(Refusal.WITHOUT_SCOPE, """
                        403 application/problem+json
                        www-authenticate: Bearer realm="custom-bot", error="insufficient_scope", scope="callbacks"
                        {"status":403,"title":"Forbidden","detail":"the caller's token lacks the required scope"}"""),
                arguments(Refusal.WITHOUT_RIGHT, """
                        403 application/problem+json
                        www-authenticate: Bearer realm="custom-bot", error="insufficient_scope"
                        {"status":403,"title":"Forbidden","detail":"the caller's token lacks a required role or claim"}"""),
                arguments(Refusal.KEYS_UNAVAILABLE,
                        """
                                503 application/problem+json
                                retry-after: 1
                                {"status":503,"title":"Service Unavailable","detail":"the access token cannot be verified now; send the \
                                callback again"}"""));
    }

    /** Finds the same in every token. */
    private record Refusing(Refusal refusal) implements TokenAuthenticator {

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Uni<Optional<Refusal>> check(String token) {
            return Uni.createFrom().item(Optional.of(refusal));
        }

        @Override
        public String facts(String token) {
            return "Secret";
        }

        @Override
        public void close() {
            // There is nothing in the background.
        }
    }
}
