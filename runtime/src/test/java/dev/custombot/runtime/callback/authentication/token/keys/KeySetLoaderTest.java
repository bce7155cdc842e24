package dev.custombot.runtime.callback.authentication.token.keys;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.EC;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ISSUER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.keySet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.mutiny.Uni;

/** Keys are where the identity provider says, and it must be the one that is meant. */
class KeySetLoaderTest {

    private static final URI PROVIDER = URI.create(ISSUER);
    private static final URI KEYS = URI.create(ISSUER + "/keys");

    private final Map<String, String> published = new HashMap<>();
    private final KeySetLoader loader = new KeySetLoader(location -> Uni.createFrom().item(published.get(location.toString())));

    @Test
    void theProviderTellsWhereItsKeysAre() {
        published.put(ISSUER + "/.well-known/openid-configuration",
                "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + KEYS + "\"}");
        published.put(KEYS.toString(), keySet(RSA_1, EC));

        assertThat(discover(PROVIDER).size()).isEqualTo(2);
        assertThat(discover(URI.create(ISSUER + "/")).size()).as("with a slash at the end").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"issuer\":\"https://evil.example.org\",\"jwks_uri\":\"https://idp.example.org/keys\"}",
            "{\"jwks_uri\":\"https://idp.example.org/keys\"}", "{\"issuer\":\"https://idp.example.org\"}",
            "{\"issuer\":\"https://idp.example.org\",\"jwks_uri\":17}",
            "{\"issuer\":\"https://idp.example.org\",\"jwks_uri\":\"a b\"}",
            "{\"issuer\":\"https://idp.example.org\",\"jwks_uri\":\"http://idp.example.org/keys\"}",
            "<html>", "[]", ""})
    void anotherOneIsNotBelieved(String document) {
        published.put(ISSUER + "/.well-known/openid-configuration", document);
        published.put(KEYS.toString(), keySet(RSA_1));

        assertThatThrownBy(() -> discover(PROVIDER)).hasRootCauseInstanceOf(java.io.IOException.class)
                .hasMessageContaining("discovery document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":[]}", "{}", "[]", "<html>", "", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}",
            "{\"keys\":[{\"kty\":\"RSA\"}]}", "{\"keys\":17}", "{\"keys\":[17]}"})
    void anAnswerWithoutAKeyIsNoKeySet(String content) {
        published.put(KEYS.toString(), content);

        assertThatThrownBy(() -> loader.load(KEYS).await().indefinitely()).hasRootCauseInstanceOf(java.io.IOException.class)
                .hasMessageContaining("key set");
    }

    @Test
    void keysThatAreNotUnderstoodAreLeftOut() {
        String set = keySet(RSA_1).replaceFirst("\\[", "[{\"kty\":\"NEW\",\"kid\":\"x\"},{\"kty\":\"oct\",\"k\":\"AAAA\"},");
        published.put(KEYS.toString(), set);

        KeyRing ring = loader.load(KEYS).await().indefinitely();
        assertThat(ring.size()).isEqualTo(1);
        assertThat(ring.candidates("RS256", Optional.of("rsa-1"))).containsExactly(RSA_1.getKey());
    }

    @Test
    void aKeyForAnotherUseVerifiesNoSignature() {
        for (String member : new String[]{"\"use\":\"enc\"", "\"alg\":\"RSA-OAEP\"", "\"key_ops\":[\"encrypt\"]"}) {
            published.put(KEYS.toString(), keySet(RSA_1).replaceFirst("\\{\"kty", "{" + member + ",\"kty"));
            assertThat(loader.load(KEYS).await().indefinitely().candidates("RS256", Optional.of("rsa-1"))).as(member).isEmpty();
        }
    }

    private KeyRing discover(URI provider) {
        return loader.discover(provider, ISSUER).await().indefinitely();
    }
}
