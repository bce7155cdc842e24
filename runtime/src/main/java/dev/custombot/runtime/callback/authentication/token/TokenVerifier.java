package dev.custombot.runtime.callback.authentication.token;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.InvalidKeyException;

import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;
import io.smallrye.mutiny.Uni;

/**
 * Verifies the signed tokens of one issuer. What a token says of itself is looked at before any key is looked up; the keys in memory are
 * tried before others are asked for. Each key verifies by one algorithm: its own, or the first one by which it has verified.
 */
final class TokenVerifier {

    private final TokenIssuer issuer;
    private final Duration skew;
    private final Clock clock;
    private final Map<Key, String> algorithms = new ConcurrentHashMap<>();

    /** @param skew by how much the clocks of issuer and bot may differ */
    TokenVerifier(TokenIssuer issuer, Duration skew, Clock clock) {
        this.issuer = issuer;
        this.skew = skew;
        this.clock = clock;
    }

    /** Never fails. */
    Uni<Verdict> verify(String token, TokenHead head) {
        if (!issuer.rules().algorithms().contains(head.algorithm()) || !issuer.rules().acceptsType(head.type())) {
            return decided(Verdict.refused(Refusal.MALFORMED));
        }
        Optional<KeyRing> present = issuer.keys().present();
        return present.flatMap(keys -> verify(token, head, keys)).map(TokenVerifier::decided)
                .orElseGet(() -> issuer.keys().renewed()
                        .map(keys -> Optional.of(keys).filter(renewed -> !present.equals(Optional.of(renewed)))
                                .flatMap(renewed -> verify(token, head, renewed))
                                .orElseGet(() -> Verdict.refused(Refusal.WRONG_SIGNATURE)))
                        .onFailure().recoverWithItem(() -> Verdict.refused(isKnown(head, present)
                                ? Refusal.WRONG_SIGNATURE
                                : Refusal.KEYS_UNAVAILABLE)));
    }

    /** Whether the key that it names is there, and has not signed it: that is told also while the provider is away. */
    private static boolean isKnown(TokenHead head, Optional<KeyRing> present) {
        return head.keyId().isPresent()
                && present.filter(keys -> !keys.candidates(head.algorithm(), head.keyId()).isEmpty()).isPresent();
    }

    private static Uni<Verdict> decided(Verdict verdict) {
        return Uni.createFrom().item(verdict);
    }

    /** Empty when the key that signed the token is not among these, as far as one can tell. */
    private Optional<Verdict> verify(String token, TokenHead head, KeyRing keys) {
        for (Key key : keys.candidates(head.algorithm(), head.keyId())) {
            if (!algorithms.getOrDefault(key, head.algorithm()).equals(head.algorithm())) {
                continue;
            }
            try {
                Verdict verdict = accepted(claims(token, key), key);
                if (keeps(key, head.algorithm(), keys)) {
                    return Optional.of(verdict);
                }
            } catch (InvalidJwtSignatureException e) {
                // The next one may have signed it.
            } catch (InvalidJwtException e) {
                if (!(e.getCause() instanceof InvalidKeyException)) {
                    return Optional.of(Verdict.refused(TokenRefusals.of(e)));
                }
                // Not the token's fault: the next one may be a key.
            } catch (MalformedClaimException | ArithmeticException e) {
                // The latter for an expiry that is further away than milliseconds can say.
                return Optional.of(Verdict.refused(Refusal.MALFORMED));
            }
        }
        // Also when the id was found: another key may have taken its place.
        return Optional.empty();
    }

    /** RFC 8725, 3.1. */
    private boolean keeps(Key key, String algorithm, KeyRing keys) {
        String first = algorithms.putIfAbsent(key, algorithm);
        if (first == null) {
            algorithms.keySet().retainAll(keys.all());
        }
        return first == null || first.equals(algorithm);
    }

    private JwtClaims claims(String token, Key key) throws InvalidJwtException {
        return new JwtConsumerBuilder().setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds((int) skew.toSeconds())
                .setExpectedIssuer(true, issuer.name())
                .setExpectedAudience(true, issuer.audiences().toArray(String[]::new))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, issuer.rules().algorithms().toArray(String[]::new))
                .setVerificationKey(key).build().processToClaims(token);
    }

    private Verdict accepted(JwtClaims claims, Key key) throws MalformedClaimException {
        Instant expiry = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()).plus(skew);
        return Verdict.verified(issuer.rules().missing(claims), expiry,
                () -> issuer.keys().present().filter(keys -> keys.holds(key)).isPresent());
    }
}
