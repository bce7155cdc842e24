package dev.custombot.runtime.callback.authentication.token.keys;

import java.security.Key;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The keys that an issuer signs with at a time. Immutable. */
public final class KeyRing {

    /** What a token without a key id may cost: a stranger's is verified with each of them. */
    private static final int MAX_TRIES = 8;

    private final List<JsonWebKey> keys;
    private final boolean areNamed;
    private final Set<Key> held;

    private KeyRing(List<JsonWebKey> keys, boolean areNamed) {
        this.keys = keys;
        this.areNamed = areNamed;
        this.held = keys.stream().map(JsonWebKey::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Keys of which a token says by {@code kid} which one signed it. Those that verify no signature are left out. */
    public static KeyRing of(Collection<JsonWebKey> keys) {
        return new KeyRing(keys.stream().filter(KeyRing::isAsymmetric).toList(), true);
    }

    /** Keys that have no ids: whatever a token says, each that fits is tried. */
    public static KeyRing unnamed(List<PublicKey> keys) {
        return new KeyRing(keys.stream().map(KeyRing::nameless).toList(), false);
    }

    private static JsonWebKey nameless(PublicKey key) {
        try {
            return JsonWebKey.Factory.newJwk(key);
        } catch (JoseException e) {
            throw new IllegalArgumentException("No key that verifies signatures", e);
        }
    }

    private static boolean isAsymmetric(JsonWebKey key) {
        return key instanceof RsaJsonWebKey || key instanceof EllipticCurveJsonWebKey || key instanceof OctetKeyPairJsonWebKey;
    }

    /** The keys that may have signed a token with the algorithm and key id; the first eight, if they are more. */
    public List<Key> candidates(String algorithm, Optional<String> keyId) {
        return keys.stream()
                .filter(key -> !areNamed || keyId.isEmpty() || keyId.get().equals(key.getKeyId()))
                .filter(key -> fits(key, algorithm)).map(JsonWebKey::getKey).limit(MAX_TRIES).toList();
    }

    public Set<Key> all() {
        return held;
    }

    /** Whether the key is still one of them. */
    public boolean holds(Key key) {
        return held.contains(key);
    }

    /** How its keys are called, as far as they have names. */
    public List<String> ids() {
        return keys.stream().map(JsonWebKey::getKeyId).filter(Objects::nonNull).toList();
    }

    public int size() {
        return keys.size();
    }

    /** How many of these the other ring does not hold. */
    public int missingIn(KeyRing other) {
        return (int) held.stream().filter(key -> !other.holds(key)).count();
    }

    private static boolean fits(JsonWebKey key, String algorithm) {
        return (key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                && (key.getKeyOps() == null || key.getKeyOps().contains("verify"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                && isOfType(key, algorithm);
    }

    private static boolean isOfType(JsonWebKey key, String algorithm) {
        return switch (algorithm) {
            case "RS256", "RS384", "RS512", "PS256", "PS384", "PS512" -> key instanceof RsaJsonWebKey;
            case "ES256" -> isOn(EllipticCurves.P_256, key);
            case "ES384" -> isOn(EllipticCurves.P_384, key);
            case "ES512" -> isOn(EllipticCurves.P_521, key);
            case "EdDSA" ->
                key instanceof OctetKeyPairJsonWebKey pair && pair.getKey() instanceof java.security.interfaces.EdECKey;
            default -> false;
        };
    }

    private static boolean isOn(String curve, JsonWebKey key) {
        return key instanceof EllipticCurveJsonWebKey elliptic && curve.equals(elliptic.getCurveName());
    }
}
