package dev.custombot.runtime.callback.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.hub.CallbackProblem;
import io.quarkus.security.AuthenticationFailedException;

/** Why a caller was not authenticated, and how it is told: the hub fetches a new token at 401 and only then. */
enum Refusal {

    MISSING("the Authorization header is missing", false),
    UNSUPPORTED("the Authorization scheme is not accepted", false),
    WRONG_PASSWORD("user or password is wrong", false),
    EXPIRED("the access token expired", true),
    NOT_YET_VALID("the access token is not valid yet", true),
    WRONG_ISSUER("the access token has the wrong issuer", true),
    WRONG_AUDIENCE("the access token has the wrong audience", true),
    WRONG_SIGNATURE("the access token's signature is not valid", true),
    MALFORMED("the access token is malformed", true),
    /** Not the caller's fault: a new token would not help. */
    KEYS_UNAVAILABLE("the access token cannot be verified now; send the callback again", false);

    private static final String ATTRIBUTE = "custom-bot.refusal";

    private final String description;
    private final boolean invalidToken;

    Refusal(String description, boolean invalidToken) {
        this.description = description;
        this.invalidToken = invalidToken;
    }

    /** For the identity providers; carries nothing of what the caller sent. */
    AuthenticationFailedException toException() {
        return new AuthenticationFailedException(description, Map.of(ATTRIBUTE, this));
    }

    static Refusal of(AuthenticationFailedException failure) {
        return failure.getAttribute(ATTRIBUTE) instanceof Refusal refusal ? refusal : MALFORMED;
    }

    CallbackProblem toProblem(AuthenticationConfig authentication) {
        return this == KEYS_UNAVAILABLE
                ? CallbackProblem.unavailable(description)
                : CallbackProblem.unauthorized(challenge(authentication), description);
    }

    private String challenge(AuthenticationConfig authentication) {
        List<String> challenges = new ArrayList<>();
        if (authentication.bearer().jwksUrl().isPresent() || authentication.bearer().publicKey().isPresent()) {
            challenges.add("Bearer realm=\"custom-bot\"" + (invalidToken
                    ? ", error=\"invalid_token\", error_description=\"" + description + "\""
                    : ""));
        }
        if (authentication.basic().username().isPresent()) {
            challenges.add("Basic realm=\"custom-bot\", charset=\"UTF-8\"");
        }
        return String.join(", ", challenges);
    }
}
