package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.callback.authentication.token.TestTokens;
import io.quarkus.runtime.LaunchMode;

/** Settings by which no bearer token could be verified, or the wrong ones, are named by their keys. */
class BearerCheckTest {

    private final CheckedConfig config = new CheckedConfig("callback.authentication.bearer.");
    private final LaunchMode before = LaunchMode.current();

    @BeforeEach
    void aKeySet() {
        LaunchMode.set(LaunchMode.NORMAL);
        config.set("jwks-url", "https://idp/keys", "issuer", "https://idp", "audience", "bot");
    }

    @AfterEach
    void restore() {
        LaunchMode.set(before);
    }

    @Test
    void aKeySetWithIssuerAndAudienceIsEnough() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void keysAreOfOnePlace() {
        config.set("auth-server-url", "https://idp");
        assertThat(wrong()).containsExactly("auth-server-url");
        config.remove("auth-server-url").set("public-key", "no key");
        assertThat(wrong()).containsExactly("public-key");
    }

    @Test
    void issuerAndAudienceAreNeeded() {
        config.remove("issuer").remove("audience");
        assertThat(wrong()).containsExactly("audience", "issuer");
        config.remove("jwks-url").set("auth-server-url", "https://idp");
        assertThat(wrong()).as("the provider is the issuer").containsExactly("audience");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwks-url", "auth-server-url", "introspection.url"})
    void inProductionNobodyElseIsAskedInClear(String key) {
        config.remove("jwks-url");
        introspection("a-secret");
        config.set("introspection.url", "https://idp/introspect", key, "http://idp.example.org/x");
        assertThat(wrong()).containsExactly(key);
        config.set(key, "http://localhost:8180/x");
        assertThat(wrong()).isEmpty();
        LaunchMode.set(LaunchMode.TEST);
        config.set(key, "http://idp.example.org/x");
        assertThat(wrong()).isEmpty();
        config.set(key, "https://user:pw@idp.example.org/x");
        assertThat(wrong()).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"algorithms,HS256", "algorithms,none", "issuer,' https://idp'", "required-scope,' '", "clock-skew,61s",
            "clock-skew,-1s", "keys-refresh-interval,999ms", "unknown-key-interval,0s", "keys-kept-during-outage,5m",
            "timeout,0s", "timeout,5s", "role-claim,' '", "issuer,\uFEFFhttps://idp", "audience,bot\u00A0",
            "required-scope,a b", "required-scope,a\"b", "required-scope,a\\b", "required-scope,dürfen",
            "introspection.allow-missing-audience,true"})
    void whatCannotBeMeant(String key, String value) {
        config.set(key, value);

        assertThat(wrong()).containsExactly(key);
    }

    @Test
    void aKeyFitsOneOfTheAlgorithms() {
        config.remove("jwks-url").set("public-key", TestTokens.pem(TestTokens.RSA_1.getPublicKey()), "algorithms",
                "ES256,EdDSA");
        assertThat(wrong()).containsExactly("algorithms");
        config.set("algorithms", "ES256,PS512");
        assertThat(wrong()).isEmpty();
        config.set("public-key",
                TestTokens.pem(TestTokens.RSA_1.getPublicKey()) + TestTokens.pem(TestTokens.ED.getPublicKey()));
        assertThat(wrong()).as("one of two is dead").containsExactly("algorithms");
    }

    @Test
    void aClaimIsNamed() {
        config.set("required-claims.azp", "hub\u200B");

        assertThat(wrong()).containsExactly("required-claims.\"azp\"");
    }

    @Test
    void whoTakesTokensForNobodyWantsARight() {
        introspection("a-secret");
        config.set("introspection.allow-missing-audience", "true");
        assertThat(wrong()).containsExactly("introspection.allow-missing-audience");
        config.set("required-scope", "deliver");
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "'quoted'", "${NOBODY_HAS_THIS}", "a ${NOT_ALONE} b"})
    void aSecretThatNobodyMeansIsNotShownToTheProvider(String secret) {
        introspection(secret);
        // In a file of the application the last one would have been put together.
        assertThat(wrong()).isEqualTo(secret.contains("ALONE") ? List.of() : List.of("introspection.client-secret"));
    }

    @Test
    void aSecretIsTakenToTheLetterHoweverShort() {
        introspection("p,$\\ w");

        assertThat(wrong()).isEmpty();
    }

    @Test
    void soIsTheClientsId() {
        introspection("a-secret");
        config.set("introspection.client-id", "${NOBODY_HAS_THIS}");
        assertThat(wrong()).containsExactly("introspection.client-id");
        config.set("introspection.client-id", "a${b}c");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void introspectionNeedsItsClient(@TempDir Path folder) throws IOException {
        config.set("introspection.url", "https://idp/introspect");
        assertThat(wrong()).containsExactly("introspection.client-id", "introspection.client-secret");
        config.set("introspection.client-id", "bot", "introspection.client-secret-file", folder.resolve("secret").toString());
        assertThat(wrong()).containsExactly("introspection.client-secret-file");
        Files.writeString(folder.resolve("secret"), "a-secret\n");
        assertThat(wrong()).isEmpty();
        config.set("introspection.client-secret", "another");
        assertThat(wrong()).containsExactly("introspection.client-secret-file");
    }

    @Test
    void theProviderNamesItsIntrospectionEndpoint() {
        config.set("introspection.client-id", "bot");
        assertThat(wrong()).containsExactly("introspection.url");
        config.remove("jwks-url").remove("issuer").set("auth-server-url", "https://idp");
        assertThat(wrong()).containsExactly("introspection.client-secret");
        config.set("introspection.client-secret", "a-secret");
        assertThat(wrong()).isEmpty();
    }

    private void introspection(String secret) {
        config.set("introspection.url", "https://idp/introspect", "introspection.client-id", "bot",
                "introspection.client-secret", secret);
    }

    private List<String> wrong() {
        return config.wrong(given -> BearerCheck.check(given.bot().callback().authentication().bearer(), given.settings(),
                given.problems()));
    }
}
