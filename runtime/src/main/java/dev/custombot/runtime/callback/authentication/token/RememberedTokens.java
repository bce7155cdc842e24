package dev.custombot.runtime.callback.authentication.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.runtime.Sha256;
import dev.custombot.runtime.callback.authentication.Refusal;

/**
 * The tokens that were found to be good, because the hub sends the same one until it expires. A token itself is not kept, only its hash; it
 * is forgotten when it expires, and when what it was verified by is gone.
 */
final class RememberedTokens {

    private static final int MAX = 1_000;

    /** @param refusal of a caller without the right, which does not change either */
    private record Verified(Optional<Refusal> refusal, Instant expiry, BooleanSupplier isStillVerified) {}

    private final Cache<ByteBuffer, Verified> verified;
    private final Clock clock;

    /** @param longest after which any token is looked at again */
    RememberedTokens(Duration longest, Clock clock) {
        this.verified = Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(longest).executor(Runnable::run)
                .build();
        this.clock = clock;
    }

    /** What was found out about the token, if that still holds. */
    Optional<Optional<Refusal>> find(ByteBuffer hash) {
        Verified known = verified.getIfPresent(hash);
        if (known == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(known.expiry()) && known.isStillVerified().getAsBoolean()) {
            return Optional.of(known.refusal());
        }
        verified.invalidate(hash);
        return Optional.empty();
    }

    /**
     * @param expiry from when on it is not good any more
     * @param isStillVerified whether what it was verified by is still there
     */
    void remember(ByteBuffer hash, Optional<Refusal> refusal, Instant expiry, BooleanSupplier isStillVerified) {
        verified.put(hash, new Verified(refusal, expiry, isStillVerified));
    }

    static ByteBuffer hash(String token) {
        return ByteBuffer.wrap(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    }
}
