package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

import dev.custombot.runtime.callback.authentication.token.BearerTokens;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * A bearer token is accepted if, and only if, jose4j's own consumer takes it, its header asks for nothing special, and no character of it was
 * passed over. An input of two lines is a header and claims, which are signed here; any other one is a token as it is.
 */
final class BearerTokenVerdicts {

    private static final String ISSUER = "https://login.example.com";
    private static final String AUDIENCE = "bot";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<String> SPECIAL = List.of("jku", "jwk", "x5u", "crit", "cty", "zip", "enc");
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");
    /** The first key pair of RFC 8032, 7.1. */
    private static final PrivateKey PRIVATE = privateKey("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final PublicKey PUBLIC = publicKey("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    private static final BearerTokens TOKENS = new BearerTokens(
            List.of(new TokenIssuer(ISSUER, Set.of(AUDIENCE), KeySource.of(BearerTokenVerdicts::ring), TokenRules.DEFAULT)),
            Optional.empty(), Duration.ofSeconds(30), Clock.fixed(NOW, ZoneOffset.UTC),
            new BotMetrics(new SimpleMeterRegistry(), "default"), () -> {});
    private static final KeyRing RING = makeRing();
    private static final JwtConsumer CONSUMER = new JwtConsumerBuilder().setRequireExpirationTime()
            .setEvaluationTime(NumericDate.fromMilliseconds(NOW.toEpochMilli())).setAllowedClockSkewInSeconds(30)
            .setExpectedIssuer(ISSUER).setExpectedAudience(AUDIENCE).setVerificationKey(PUBLIC)
            .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA")).build();

    private BearerTokenVerdicts() {}

    static void check(byte[] input) throws GeneralSecurityException {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String token = end < 0 ? text : signed(text.substring(0, end), text.substring(end + 1));
        boolean isAccepted = TOKENS.check(token).await().indefinitely().isEmpty();
        assertThat(isAccepted).as(token).isEqualTo(isGood(token));
    }

    private static boolean isGood(String token) {
        if (!token.matches("[A-Za-z0-9_.-]*")) {
            return false;
        }
        try {
            long expiry = CONSUMER.processToClaims(token).getExpirationTime().getValue();
            // What milliseconds cannot say is refused.
            return Instant.ofEpochSecond(expiry).isBefore(Instant.ofEpochMilli(Long.MAX_VALUE)) && isPlain(JsonUtil.parseJson(
                    new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8)));
        } catch (InvalidJwtException | MalformedClaimException | JoseException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isPlain(Map<String, Object> header) {
        Object type = header.get("typ");
        Object id = header.get("kid");
        return SPECIAL.stream().allMatch(name -> header.get(name) == null)
                && (type == null || type instanceof String text && TYPES.contains(text.toLowerCase(Locale.ROOT)))
                && (id == null || id.equals("ed-1"));
    }

    private static String signed(String header, String claims) throws GeneralSecurityException {
        String said = encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(PRIVATE);
        signature.update(said.getBytes(StandardCharsets.US_ASCII));
        return said + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyRing ring() {
        return RING;
    }

    private static KeyRing makeRing() {
        try {
            JsonWebKey key = JsonWebKey.Factory.newJwk(PUBLIC);
            key.setKeyId("ed-1");
            return KeyRing.of(List.of(key));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(String hex) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HexFormat.of().parseHex(hex)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its bytes are little-endian, and the highest bit is the sign of x. */
    private static PublicKey publicKey(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        boolean isOdd = bytes[31] < 0;
        bytes[31] &= 0x7f;
        byte[] turned = new byte[32];
        for (int i = 0; i < 32; i++) {
            turned[i] = bytes[31 - i];
        }
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(
                    new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(isOdd, new BigInteger(1, turned))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
