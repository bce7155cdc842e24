package dev.custombot.runtime.callback.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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
import dev.custombot.runtime.config.AuthenticationConfig.BearerConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Verifies bearer tokens: signature, algorithm, issuer, audience, time. Only asymmetric algorithms are accepted. */
@Singleton
public class TokenVerifier {

    private static final String[] ALGORITHMS = {AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512, AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384, AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512, AlgorithmIdentifiers.EDDSA};
    /** Bounds for how long a withdrawn key goes unnoticed. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 1_000;

    private record Verified(SecurityIdentity identity, Instant expiry) {}

    private final Cache<String, Verified> verified = Caffeine.newBuilder().maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(REMEMBERED).build();
    private final BearerConfig config;
    private final VerificationKeys keys;
    private final Clock clock;

    @Inject
    TokenVerifier(CustomBotConfig config, Clock clock) {
        this.config = config.defaultBot().callback().authentication().bearer();
        this.keys = VerificationKeys.from(this.config);
        this.clock = clock;
    }

    /** So that it is made at the start, which a key that cannot be read prevents. */
    void start(@Observes StartupEvent event) {
        keys.configured();
    }

    /** The identity of a token that was verified before and has not expired since. */
    Optional<SecurityIdentity> remembered(String token) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(known -> clock.instant().isBefore(known.expiry().plus(config.clockSkew()))).map(Verified::identity);
    }

    /** Blocks while the key set is loaded; throws {@link io.quarkus.security.AuthenticationFailedException}. */
    SecurityIdentity verify(String token) {
        if (!keys.configured()) {
            throw Refusal.UNSUPPORTED.toException();
        }
        try {
            JwtClaims claims = new JwtConsumerBuilder().setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                    .setExpectedIssuer(true, config.issuer().orElseThrow())
                    .setExpectedAudience(true, config.audience().orElseThrow())
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                    .setVerificationKeyResolver(keys.resolver()).build().processToClaims(token);
            SecurityIdentity identity = identity(claims);
            verified.put(token, new Verified(identity, Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis())));
            return identity;
        } catch (InvalidJwtException e) {
            Refusal refusal = TokenRefusals.of(e);
            if (refusal == Refusal.KEYS_UNAVAILABLE) {
                CustomBotLog.LOG.keysUnavailable(e.getCause().getClass().getSimpleName());
            }
            throw refusal.toException();
        } catch (MalformedClaimException | ArithmeticException e) {
            // The latter for an expiry that is further away than milliseconds can say.
            throw Refusal.MALFORMED.toException();
        }
    }

    private SecurityIdentity identity(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject() == null ? "hub" : claims.getSubject();
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject));
        if (config.requiredScope().map(scope -> hasScope(claims, scope)).orElse(true)) {
            identity.addRole(CallbackAccess.ROLE);
        }
        return identity.build();
    }

    private static boolean hasScope(JwtClaims claims, String wanted) {
        return claims.flattenClaims(java.util.Set.of()).entrySet().stream()
                .filter(claim -> claim.getKey().equals("scope") || claim.getKey().equals("scp"))
                .flatMap(claim -> claim.getValue().stream())
                .flatMap(value -> Arrays.stream(value.toString().split(" "))).anyMatch(wanted::equals);
    }
}
