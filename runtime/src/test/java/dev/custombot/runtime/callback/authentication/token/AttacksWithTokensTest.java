package dev.custombot.runtime.callback.authentication.token;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.AUDIENCE;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.EC;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ED;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ISSUER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_2;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.STRANGER;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.claims;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.encoded;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.token;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/**
 * The attacks of RFC 8725, played against a key set: each is refused as the caller's fault, and only a signature that no known key has made
 * is worth a look for newer ones.
 */
class AttacksWithTokensTest {

    /** Counts how often a token was worth a look for newer keys. */
    private static final class CountingKeys implements KeySource {

        private final KeyRing ring = TestTokens.ring(RSA_1, RSA_2, EC, ED);
        private final AtomicInteger loads = new AtomicInteger();

        @Override
        public Optional<KeyRing> present() {
            return Optional.of(ring);
        }

        @Override
        public Uni<KeyRing> renewed() {
            loads.incrementAndGet();
            return Uni.createFrom().item(ring);
        }

        @Override
        public void close() {
            // Nothing goes on.
        }
    }

    private final CountingKeys keys = new CountingKeys();
    private final BearerTokens tokens = new BearerTokens(
            List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), keys, TokenRules.DEFAULT)), Optional.empty(),
            Duration.ofSeconds(30), Clock.systemUTC(), new BotMetrics(new SimpleMeterRegistry(), "default"), () -> {});

    @Test
    void goodTokensOfEveryKindOfKeyAreAccepted() {
        assertThat(Stream.of(RSA_1, RSA_2, EC, ED).map(TestTokens::token).map(this::check)).containsOnly(Optional.empty());
        assertThat(Stream.of("JWT", "jwt", "at+jwt", "application/at+jwt").map(type -> with("typ", type)).map(this::check))
                .containsOnly(Optional.empty());
    }

    @Test
    void withoutKeyIdEveryKeyThatFitsIsTried() {
        assertThat(Stream.of(RSA_1, RSA_2, EC, ED)
                .map(key -> token(key, claims(), jws -> jws.getHeaders().setStringHeaderValue("kid", null)))
                .map(this::check)).containsOnly(Optional.empty());
        assertThat(keys.loads).hasValue(0);
    }

    @Test
    void aKeyThatIsNoneHidesNoGoodOne() throws JoseException {
        PublicJsonWebKey weak = RsaJwkGenerator.generateJwk(1024);
        BearerTokens two = tokens(KeySource.of(() -> TestTokens.ring(weak, RSA_1)), TokenRules.DEFAULT);

        assertThat(two.check(nameless(RSA_1, "RS256")).await().indefinitely()).isEmpty();
        assertThat(two.check(token(weak, claims(), jws -> jws.setDoKeyValidation(false))).await().indefinitely())
                .contains(Refusal.WRONG_SIGNATURE);
    }

    @Test
    void aKeyOfWhichNobodySaysItsAlgorithmKeepsItsFirstOne() {
        assertThat(check(nameless(RSA_1, "RS384"))).isEmpty();
        assertThat(Stream.of("RS256", "RS512", "PS256", "PS384", "PS512")
                .map(algorithm -> token(RSA_1, claims(), jws -> jws.setAlgorithmHeaderValue(algorithm))).map(this::check))
                .containsOnly(Optional.of(Refusal.WRONG_SIGNATURE));
        assertThat(check(nameless(RSA_1, "RS384"))).isEmpty();
        assertThat(check(nameless(RSA_2, "PS256"))).as("another key").isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void isRefused(String attack, String token) {
        Optional<Refusal> refusal = check(token);

        assertThat(refusal).as(attack).get().matches(Refusal::isInvalidToken);
        assertThat(keys.loads).as("keys were asked for").hasValue(refusal.get() == Refusal.WRONG_SIGNATURE ? 1 : 0);
    }

    static Stream<Arguments> isRefused() {
        return Stream.of(Stream.of(
                attack("algorithm none", unsigned("{\"alg\":\"none\"}", claims().toJson())),
                attack("none without a signature", encoded("{\"alg\":\"none\"}") + "." + encoded(claims().toJson()) + "."),
                attack("none in other letters", unsigned("{\"alg\":\"nOnE\",\"kid\":\"rsa-1\"}", claims().toJson())),
                attack("the public key as a secret", confused("HS256", RSA_1.getKey().getEncoded())),
                attack("the public key in PEM as a secret", confused("HS256", pem(RSA_1))),
                attack("HS512 by the key's id",
                        confused("HS512", RSA_1.getKeyId().repeat(13).getBytes(StandardCharsets.UTF_8))),
                attack("a key that the token brings", with("jwk", RSA_1)),
                attack("a key that lies elsewhere", with("jku", "https://evil.example.org/jwks")),
                attack("a certificate that lies elsewhere", with("x5u", "https://evil.example.org/cert")),
                attack("a critical header", with("crit", List.of("exp"))),
                attack("an unencoded payload",
                        unsigned("{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"b64\":false,\"crit\":[\"b64\"]}",
                                claims().toJson())),
                attack("a token within a token", with("cty", "JWT")),
                attack("compressed", with("zip", "DEF")),
                attack("encrypted to the public key", encrypted()),
                attack("another kind of token", with("typ", "logout+jwt")),
                attack("a security event", with("typ", "secevent+jwt")),
                attack("a proof of possession", with("typ", "dpop+jwt")),
                attack("a stranger's key under a known id", token(STRANGER)),
                attack("another issuer", changed(claims -> claims.setIssuer("https://evil.example.org"))),
                attack("no issuer", changed(claims -> claims.unsetClaim("iss"))),
                attack("an issuer that is a list", changed(claims -> claims.setClaim("iss", List.of(ISSUER)))),
                attack("nearly the issuer", changed(claims -> claims.setIssuer(ISSUER + "/"))),
                attack("another audience", changed(claims -> claims.setAudience("another-bot"))),
                attack("no audience", changed(claims -> claims.unsetClaim("aud"))),
                attack("nearly the audience", changed(claims -> claims.setAudience(AUDIENCE.toUpperCase()))),
                attack("expired", changed(claims -> claims.setExpirationTime(in(-40)))),
                attack("never expires", changed(claims -> claims.unsetClaim("exp"))),
                attack("expires as a text", changed(claims -> claims.setClaim("exp", "9999999999"))),
                attack("expires beyond time", changed(claims -> claims.setClaim("exp", 1e308))),
                attack("not yet valid", changed(claims -> claims.setNotBefore(in(120)))),
                attack("a signature of nothing", cut(token(RSA_1))),
                attack("a padding", token(RSA_1) + "="), attack("what follows a padding", token(RSA_1) + "=.junk"),
                attack("characters that decoders pass over", token(RSA_1) + "!"), attack("a line break", token(RSA_1) + "\n"),
                attack("base64 that is not for addresses", signedInOtherLetters()),
                attack("a header in UTF-16", inBase64("{\"alg\":\"RS256\"}", StandardCharsets.UTF_16) + "."
                        + encoded(claims().toJson()) + ".AAAA"),
                attack("claims in UTF-16", token(RSA_1, claims(),
                        jws -> jws.setPayloadBytes(claims().toJson().getBytes(StandardCharsets.UTF_16LE)))),
                attack("a signature of another token", spliced(token(RSA_1), token(RSA_1))),
                attack("an EC signature of nulls", unsignedBy("ES256", "ec-1", new byte[64])),
                attack("an EC signature in DER", unsignedBy("ES256", "ec-1", new byte[70])),
                attack("an Ed25519 signature of nulls", unsignedBy("EdDSA", "ed-1", new byte[64])),
                attack("the algorithm of another key", unsignedBy("ES256", "ec-1", new byte[256])),
                attack("a broken header", encoded("{\"alg\":") + "." + encoded(claims().toJson()) + ".AAAA"),
                attack("a header that is a list", unsigned("[\"RS256\"]", claims().toJson())),
                attack("a payload that is no object", unsigned("{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}", "[]")),
                attack("a header given twice", unsigned("{\"alg\":\"RS256\",\"alg\":\"none\"}", claims().toJson())),
                attack("deep", unsigned("{\"alg\":\"RS256\",\"x\":" + "[".repeat(6_000) + "]".repeat(6_000) + "}", "{}")),
                attack("two parts", "a.b"), attack("four parts", "a.b.c.d"), attack("empty", ""), attack("dots", "..")),
                Stream.of("RS256K", "rs256", "RS999", "ES256K", "RSA-OAEP", "PBES2-HS256+A128KW", "dir", "", " RS256")
                        .map(name -> attack("algorithm " + name, unsigned("{\"alg\":\"" + name + "\",\"kid\":\"rsa-1\"}",
                                claims().toJson()))),
                Stream.of("{}", "{\"alg\":null}", "{\"alg\":17}", "{\"alg\":[\"RS256\"]}", "{\"kid\":\"rsa-1\"}")
                        .map(header -> attack("header " + header, unsigned(header, claims().toJson()))))
                .flatMap(attacks -> attacks);
    }

    @Test
    void anInventedKeyIdIsRefusedAfterALookForNewerKeys() {
        assertThat(check(unsigned("{\"alg\":\"RS256\",\"kid\":\"../../dev/null\"}", claims().toJson())))
                .contains(Refusal.WRONG_SIGNATURE);
        assertThat(keys.loads).hasValue(1);
    }

    @Test
    void theKeysOfOneIssuerDoNotVerifyTheTokensOfAnother() {
        BearerTokens two = new BearerTokens(
                List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), KeySource.of(() -> TestTokens.ring(RSA_1)),
                        TokenRules.DEFAULT),
                        new TokenIssuer("https://own", Set.of(AUDIENCE), KeySource.of(() -> TestTokens.ring(RSA_2)),
                                TokenRules.DEFAULT)),
                Optional.empty(), Duration.ZERO, Clock.systemUTC(), new BotMetrics(new SimpleMeterRegistry(), "default"),
                () -> {});
        JwtClaims own = claims();
        own.setIssuer("https://own");

        assertThat(two.check(token(RSA_1)).await().indefinitely()).isEmpty();
        assertThat(two.check(token(RSA_2, own, jws -> {})).await().indefinitely()).isEmpty();
        assertThat(two.check(token(RSA_2)).await().indefinitely()).contains(Refusal.WRONG_SIGNATURE);
        assertThat(two.check(token(RSA_1, own, jws -> {})).await().indefinitely()).contains(Refusal.WRONG_SIGNATURE);
    }

    @Test
    void anAlgorithmThatIsNotWantedIsRefused() {
        BearerTokens strict = tokens(keys, new TokenRules(Set.of("ES256"), Optional.of("at+jwt"), List.of()));

        assertThat(strict.check(token(EC, claims(), jws -> jws.setHeader("typ", "at+jwt"))).await().indefinitely()).isEmpty();
        assertThat(strict.check(token(EC)).await().indefinitely()).contains(Refusal.MALFORMED);
        assertThat(strict.check(token(RSA_1, claims(), jws -> jws.setHeader("typ", "at+jwt"))).await().indefinitely())
                .contains(Refusal.MALFORMED);
    }

    private static BearerTokens tokens(KeySource keys, TokenRules rules) {
        return new BearerTokens(List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), keys, rules)), Optional.empty(),
                Duration.ZERO, Clock.systemUTC(), new BotMetrics(new SimpleMeterRegistry(), "default"), () -> {});
    }

    private static String nameless(PublicJsonWebKey key, String algorithm) {
        return token(key, claims(), jws -> {
            jws.setAlgorithmHeaderValue(algorithm);
            jws.getHeaders().setStringHeaderValue("kid", null);
        });
    }

    private Optional<Refusal> check(String token) {
        return tokens.check(token).await().atMost(Duration.ofSeconds(30));
    }

    private static Arguments attack(String name, String token) {
        return Arguments.of(name, token);
    }

    private static String changed(java.util.function.Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return token(RSA_1, claims, jws -> {});
    }

    /** Signed as it should be, with more headers. */
    private static String with(Object... headers) {
        return token(RSA_1, claims(), jws -> IntStream.range(0, headers.length / 2)
                .forEach(i -> jws.getHeaders().setObjectHeaderValue((String) headers[2 * i],
                        headers[2 * i + 1] instanceof PublicJsonWebKey key
                                ? key.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                                : headers[2 * i + 1])));
    }

    private static String confused(String algorithm, byte[] secret) {
        return token(RSA_1, claims(), jws -> {
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setKey(new HmacKey(secret));
            jws.setDoKeyValidation(false);
        });
    }

    private static byte[] pem(PublicJsonWebKey key) {
        return org.jose4j.keys.RsaKeyUtil.pemEncode(key.getPublicKey()).getBytes(StandardCharsets.UTF_8);
    }

    private static String encrypted() {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setPayload(token(RSA_1));
        jwe.setKey(RSA_1.getPublicKey());
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_GCM);
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NumericDate in(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static String cut(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String signedInOtherLetters() {
        String token = token(RSA_1);
        int signature = token.lastIndexOf('.');
        return token.substring(0, signature) + token.substring(signature).replace('-', '+').replace('_', '/');
    }

    private static String inBase64(String text, Charset charset) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(charset));
    }

    private static String spliced(String token, String other) {
        return token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    }

    private static String unsignedBy(String algorithm, String keyId, byte[] signature) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keyId + "\"}") + "." + encoded(claims().toJson()) + "."
                + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
