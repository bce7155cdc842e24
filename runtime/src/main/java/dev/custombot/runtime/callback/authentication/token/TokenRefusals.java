package dev.custombot.runtime.callback.authentication.token;

import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

import dev.custombot.runtime.callback.authentication.Refusal;

/** What a failed verification means for the caller. */
final class TokenRefusals {

    private TokenRefusals() {}

    static Refusal of(InvalidJwtException failure) {
        if (failure.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return Refusal.WRONG_SIGNATURE;
        }
        if (failure.hasErrorCode(ErrorCodes.EXPIRED)) {
            return Refusal.EXPIRED;
        }
        if (failure.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return Refusal.NOT_YET_VALID;
        }
        if (failure.hasErrorCode(ErrorCodes.ISSUER_INVALID) || failure.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return Refusal.WRONG_ISSUER;
        }
        if (failure.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || failure.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return Refusal.WRONG_AUDIENCE;
        }
        return Refusal.MALFORMED;
    }
}
