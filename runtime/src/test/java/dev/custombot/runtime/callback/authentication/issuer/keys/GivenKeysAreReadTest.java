package dev.custombot.runtime.callback.authentication.issuer.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;

/** RSA of 2048 to 4096 bits and Ed25519 in PEM are taken, with the public key that follows; all else is refused without being quoted. */
class GivenKeysAreReadTest {

    @ParameterizedTest
    @CsvSource({"RSA,2048,RS256", "Ed25519,255,EdDSA"})
    void whatIsSignedByThePrivateKeyIsVerifiedByThePublicOne(String kind, int size, String algorithm) throws Exception {
        KeyPair pair = pair(kind, size);
        SigningKey key = PrivateKeys.read(pem("PRIVATE KEY", pair.getPrivate()));

        assertThat(key.algorithm()).isEqualTo(algorithm);
        KeyRing ring = new GivenKeys(() -> List.of(key)).accepted();
        assertThat(ring.candidates(algorithm, Optional.of(key.id()))).containsExactly(pair.getPublic());
    }

    @ParameterizedTest
    @CsvSource({"RSA,1024", "EC,256", "Ed448,448", "X25519,255"})
    void otherKindsAndSizes(String kind, int size) throws Exception {
        String pem = pem("PRIVATE KEY", pair(kind, size).getPrivate());
        assertThatThrownBy(() -> PrivateKeys.read(pem)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----"})
    void garbage(String pem) {
        assertThatThrownBy(() -> PrivateKeys.read(pem)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPublicKey() throws Exception {
        String pem = pem("PUBLIC KEY", pair("RSA", 2048).getPublic());
        assertThatThrownBy(() -> PrivateKeys.read(pem)).isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair pair(String kind, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String pem(String kind, Key key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END "
                + kind
                + "-----\n";
    }
}
