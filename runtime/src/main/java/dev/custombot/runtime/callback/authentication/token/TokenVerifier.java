package dev.custombot.runtime.callback.authentication.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.config.BearerConfig;

/** Verifies bearer tokens: signature, algorithm, issuer, audience, time. Only asymmetric algorithms are accepted. */
public final class TokenVerifier {

    private static final String[] ALGORITHMS = {AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512, AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384, AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512, AlgorithmIdentifiers.EDDSA};
    /** Bounds for how long a withdrawn key goes unnoticed. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 1_000;

    private record Verified(Optional<Refusal> refusal, Instant expiry) {}

    private final Cache<String, Verified> verified = Caffeine.newBuilder().maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(REMEMBERED).build();
    private final BearerConfig config;
    private final VerificationKeys keys;
    private final Clock clock;
    private final CustomBotLog log;

    /** @throws IllegalArgumentException if the configured key cannot be read */
    public TokenVerifier(BearerConfig config, KeySetConnection connection, Clock clock, CustomBotLog log) {
        this.config = config;
        this.keys = VerificationKeys.from(config, connection);
        this.clock = clock;
        this.log = log;
    }

    public boolean isConfigured() {
        return keys.configured();
    }

    /** What is known of a token that was verified before and has not expired since. */
    Optional<Optional<Refusal>> remembered(String token) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(known -> clock.instant().isBefore(known.expiry().plus(config.clockSkew()))).map(Verified::refusal);
    }

    /** Why the token is not accepted, empty when it is. Blocks while the key set is loaded. */
    Optional<Refusal> verify(String token) {
        try {
            JwtClaims claims = new JwtConsumerBuilder().setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                    .setExpectedIssuer(true, config.issuer().orElseThrow())
                    .setExpectedAudience(true, config.audience().orElseThrow())
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                    .setVerificationKeyResolver(keys.resolver()).build().processToClaims(token);
            Optional<Refusal> refusal = config.requiredScope().filter(scope -> !hasScope(claims, scope))
                    .map(scope -> Refusal.WITHOUT_SCOPE);
            verified.put(token, new Verified(refusal, Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis())));
            return refusal;
        } catch (InvalidJwtException e) {
            Refusal refusal = TokenRefusals.of(e);
            if (refusal == Refusal.KEYS_UNAVAILABLE) {
                log.keysUnavailable(e.getCause().getClass().getSimpleName());
            }
            return Optional.of(refusal);
        } catch (MalformedClaimException | ArithmeticException e) {
            // The latter for an expiry that is further away than milliseconds can say.
            return Optional.of(Refusal.MALFORMED);
        }
    }

    private static boolean hasScope(JwtClaims claims, String wanted) {
        return claims.flattenClaims(java.util.Set.of()).entrySet().stream()
                .filter(claim -> claim.getKey().equals("scope") || claim.getKey().equals("scp"))
                .flatMap(claim -> claim.getValue().stream())
                .flatMap(value -> Arrays.stream(value.toString().split(" "))).anyMatch(wanted::equals);
    }
}
