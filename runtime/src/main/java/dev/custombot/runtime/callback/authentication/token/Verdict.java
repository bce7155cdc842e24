package dev.custombot.runtime.callback.authentication.token;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.custombot.runtime.callback.authentication.Refusal;

/**
 * What was found out about a token.
 *
 * @param refusal why it is not accepted; empty when it is
 * @param worth for how long this may be remembered; empty when it may not
 */
record Verdict(Optional<Refusal> refusal, Optional<Worth> worth) {

    /**
     * @param expiry from when on the token is not good any more
     * @param isStillVerified whether what it was verified by is still there
     */
    record Worth(Instant expiry, BooleanSupplier isStillVerified) {}

    static Verdict refused(Refusal refusal) {
        return new Verdict(Optional.of(refusal), Optional.empty());
    }

    /** Of a token that is good, whether or not it gives the right. */
    static Verdict verified(Optional<Refusal> right, Instant expiry, BooleanSupplier isStillVerified) {
        return new Verdict(right, Optional.of(new Worth(expiry, isStillVerified)));
    }
}
