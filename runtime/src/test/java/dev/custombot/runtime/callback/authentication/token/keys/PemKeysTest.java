package dev.custombot.runtime.callback.authentication.token.keys;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.EC;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ED;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.stream.Stream;

import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys are read as tools write them, and what verifies nothing is refused. */
class PemKeysTest {

    /** Of an EC key on P-256, made with keytool; expired on purpose, because only its key matters. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBSjCB8aADAgECAghZkVwMJs72BjAKBggqhkjOPQQDAjAaMRgwFgYDVQQDEw9p
            ZHAuZXhhbXBsZS5vcmcwHhcNMjAwMTAxMDUxNTM2WhcNMjAwMTAyMDUxNTM2WjAa
            MRgwFgYDVQQDEw9pZHAuZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMB
            BwNCAASsdaYNOl57UNIjoJNK7OTLinlmxpha2K0AbJdPIXstUE1Emr3VMR2SbYZk
            hSJF9yJsFrT4Nc/ojqU9YL/7igiYoyEwHzAdBgNVHQ4EFgQUO2bsOQvXcfQ2iUv2
            TC0w85qQEWowCgYIKoZIzj0EAwIDSAAwRQIgUOtiiRQD9FWVF/KA8QkrdH8ewQjn
            MU1Mv5oqgroBrjMCIQCkS8QaVfb9cy1M3vFYH09SGBRyEsvqVtz93u1H4ujKjw==
            -----END CERTIFICATE-----
            """;

    @ParameterizedTest
    @MethodSource
    void everyKindIsRead(PublicJsonWebKey key) {
        assertThat(PemKeys.read(pem("PUBLIC KEY", key.getPublicKey()))).containsExactly(key.getPublicKey());
    }

    static Stream<PublicJsonWebKey> everyKindIsRead() {
        return Stream.of(RSA_1, EC, ED);
    }

    @Test
    void severalAreReadDuringARotation() {
        assertThat(
                PemKeys.read("\n" + pem("PUBLIC KEY", RSA_1.getPublicKey()) + "\n\n" + pem("PUBLIC KEY", RSA_2.getPublicKey())))
                .containsExactly(RSA_1.getPublicKey(), RSA_2.getPublicKey());
    }

    @Test
    void lineBreaksMayBeBlanksAsInAnEnvironmentVariable() {
        assertThat(PemKeys.read(pem("PUBLIC KEY", RSA_1.getPublicKey()).replaceAll("\\R", " ")))
                .containsExactly(RSA_1.getPublicKey());
    }

    @Test
    void theKeyOfACertificateIsRead() {
        assertThat(PemKeys.read(CERTIFICATE)).singleElement().extracting(Key::getAlgorithm).isEqualTo("EC");
    }

    @ParameterizedTest
    @MethodSource
    void allElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PemKeys.read(text));
    }

    static Stream<String> allElseIsRefused() throws GeneralSecurityException {
        String good = pem("PUBLIC KEY", RSA_1.getPublicKey());
        return Stream.of("", "no key at all", good + "rest", "first " + good, good.substring(0, 100),
                pem("PRIVATE KEY", RSA_1.getPrivateKey()), good + pem("PRIVATE KEY", RSA_1.getPrivateKey()),
                pem("CERTIFICATE", RSA_1.getPublicKey()), good.replace("M", "!"),
                pem("PUBLIC KEY", generated("RSA", 1024)), pem("PUBLIC KEY", generated("DSA", 2048)),
                pem("PUBLIC KEY", x25519()), "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----");
    }

    private static Key generated(String kind, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(bits);
        return generator.generateKeyPair().getPublic();
    }

    private static Key x25519() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic();
    }

    private static String pem(String kind, Key key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END "
                + kind
                + "-----\n";
    }
}
