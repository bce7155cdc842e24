package dev.custombot.it.callback;

import java.util.Map;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

/** The bot trusts a key that the test has; the emulator stands aside as the callback's caller. */
public final class OwnKey {

    public static final String ISSUER = "https://idp.example.org";
    public static final String AUDIENCE = "the-bot";
    static final RsaJsonWebKey TRUSTED = generate();
    static final RsaJsonWebKey STRANGER = generate();

    private OwnKey() {}

    private static RsaJsonWebKey generate() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param prefix what the settings of the bot start with */
    public static Map<String, String> settings(String prefix) {
        String bearer = prefix + "callback.authentication.bearer.";
        return Map.of(bearer + "public-key", RsaKeyUtil.pemEncode(TRUSTED.getPublicKey()), bearer + "jwks-url", "",
                bearer + "issuer", ISSUER, bearer + "audience", AUDIENCE, bearer + "required-scope",
                "deliver", bearer + "clock-skew", "60s");
    }

    public static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("the-hub");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("scope", "read deliver");
        return claims;
    }

    static String sign(JwtClaims claims) {
        return sign(claims, TRUSTED);
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setAlgorithmHeaderValue("RS256");
        return compact(signature);
    }

    static String compact(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
