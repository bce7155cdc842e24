package dev.custombot.deployment.emulator.egain;

import java.time.Instant;

import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

import dev.custombot.deployment.emulator.conversation.EmulatedTime;

/** The identity provider: makes the hub's tokens for the callback and the bot's tokens for the hub. */
public final class TokenIssuer {

    public static final String CALLBACK_AUDIENCE = "custom-bot";
    static final int LIFETIME_SECONDS = 300;

    private static final String HUB_AUDIENCE = "hub";
    private static final String GENERATION = "generation";
    private static final int KEY_BITS = 2048;

    /** One for all hubs that a process plays, one after the other: to find the primes takes up to some seconds. */
    private static final class OnlyKey {

        static final RsaJsonWebKey KEY = generate();

        private static RsaJsonWebKey generate() {
            try {
                RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
                key.setKeyId("emulator-" + Long.toString(System.currentTimeMillis(), 36));
                key.setUse("sig");
                key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
                return key;
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final RsaJsonWebKey key;
    private final String issuer;
    private final EmulatedTime time;
    private final JwtConsumer verifier;
    private int generation;

    /** @param time by which its callbacks' tokens expire; those of bots, who have clocks of their own for them, expire by the real one */
    TokenIssuer(String issuer, EmulatedTime time) {
        this.key = OnlyKey.KEY;
        this.issuer = issuer;
        this.time = time;
        this.verifier = new JwtConsumerBuilder().setRequireExpirationTime().setExpectedIssuer(issuer)
                .setExpectedAudience(HUB_AUDIENCE).setVerificationKey(key.getPublicKey()).build();
    }

    String keySet() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String callbackToken() {
        return sign("hub", CALLBACK_AUDIENCE, time.now(), LIFETIME_SECONDS);
    }

    String expiredCallbackToken() {
        return sign("hub", CALLBACK_AUDIENCE, time.now(), -2 * LIFETIME_SECONDS);
    }

    String botToken() {
        return sign("bot", HUB_AUDIENCE, Instant.now(), LIFETIME_SECONDS);
    }

    /** All tokens that the bot has so far are refused from now on. */
    void revokeBotTokens() {
        generation++;
    }

    boolean acceptsBotToken(String token) {
        try {
            return verifier.processToClaims(token).getClaimValue(GENERATION, Long.class) == generation;
        } catch (InvalidJwtException | MalformedClaimException e) {
            return false;
        }
    }

    private String sign(String subject, String audience, Instant now, int secondsToLive) {
        NumericDate expiry = NumericDate.fromSeconds(now.getEpochSecond());
        expiry.addSeconds(secondsToLive);
        NumericDate issued = NumericDate.fromSeconds(now.getEpochSecond());
        issued.addSeconds(Math.min(0, secondsToLive - LIFETIME_SECONDS));
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAt(issued);
        claims.setExpirationTime(expiry);
        claims.setGeneratedJwtId();
        claims.setClaim(GENERATION, generation);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
