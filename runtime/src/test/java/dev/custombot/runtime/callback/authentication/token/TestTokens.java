package dev.custombot.runtime.callback.authentication.token;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;

/** Keys and tokens of an identity provider that a test plays. */
public final class TestTokens {

    public static final String ISSUER = "https://idp.example.org";
    public static final String AUDIENCE = "the-bot";
    public static final PublicJsonWebKey RSA_1 = rsa("rsa-1");
    public static final PublicJsonWebKey RSA_2 = rsa("rsa-2");
    public static final PublicJsonWebKey STRANGER = rsa("rsa-1");
    public static final PublicJsonWebKey EC = ec("ec-1");
    public static final PublicJsonWebKey ED = ed("ed-1");

    private TestTokens() {}

    private static PublicJsonWebKey rsa(String id) {
        return made(() -> RsaJwkGenerator.generateJwk(2048), id);
    }

    private static PublicJsonWebKey ec(String id) {
        return made(() -> EcJwkGenerator.generateJwk(EllipticCurves.P256), id);
    }

    private static PublicJsonWebKey ed(String id) {
        return made(() -> OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), id);
    }

    private interface Generator {

        PublicJsonWebKey generate() throws JoseException;
    }

    private static PublicJsonWebKey made(Generator generator, String id) {
        try {
            PublicJsonWebKey key = generator.generate();
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyRing ring(JsonWebKey... keys) {
        return KeyRing.of(List.of(keys));
    }

    public static String keySet(JsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The claims of a good token. */
    public static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("the-hub");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        return claims;
    }

    public static JwtClaims claims(Instant expiry) {
        JwtClaims claims = claims();
        claims.setExpirationTime(NumericDate.fromMilliseconds(expiry.toEpochMilli()));
        return claims;
    }

    /** A good token of the key, which it names. */
    public static String token(PublicJsonWebKey key) {
        return token(key, claims(), jws -> {});
    }

    /** @param change what is to be wrong about it */
    public static String token(PublicJsonWebKey key, JwtClaims claims, Consumer<JsonWebSignature> change) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(algorithm(key));
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayload(claims.toJson());
        change.accept(jws);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String algorithm(PublicJsonWebKey key) {
        return switch (key.getKeyType()) {
            case "RSA" -> "RS256";
            case "EC" -> "ES256";
            default -> "EdDSA";
        };
    }

    /** As anybody can write it, without any key. */
    public static String unsigned(String header, String payload) {
        return encoded(header) + "." + encoded(payload) + ".AAAA";
    }

    public static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
