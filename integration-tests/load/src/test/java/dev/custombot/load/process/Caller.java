package dev.custombot.load.process;

import java.util.Base64;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The hub as a caller: it has one token, and sends it until that expires. */
public final class Caller {

    public static final String ISSUER = "https://hub.example.com";
    public static final String AUDIENCE = "custom-bot";

    private static final int MINUTES = 600;

    private final RsaJsonWebKey key;

    public Caller() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    /** In PEM, without line ends. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.getKey().getEncoded());
    }

    public String authorization() {
        try {
            JwtClaims claims = new JwtClaims();
            claims.setIssuer(ISSUER);
            claims.setAudience(AUDIENCE);
            claims.setSubject("hub");
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(MINUTES);
            claims.setGeneratedJwtId();
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKey(key.getPrivateKey());
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            token.setHeader("typ", "JWT");
            return "Bearer " + token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token of our own can be signed", e);
        }
    }
}
