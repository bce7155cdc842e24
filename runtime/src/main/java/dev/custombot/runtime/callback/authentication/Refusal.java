package dev.custombot.runtime.callback.authentication;

import java.util.Locale;

/** Why a caller was not authenticated: the hub fetches a new token at 401 and only then. */
public enum Refusal {

    MISSING("the Authorization header is missing", false),
    UNSUPPORTED("the Authorization scheme is not accepted", false),
    WRONG_HEADER("a header that the hub was told to send is missing or wrong", false),
    WRONG_PASSWORD("user or password is wrong", false),
    EXPIRED("the access token expired", true),
    NOT_YET_VALID("the access token is not valid yet", true),
    WRONG_ISSUER("the access token has the wrong issuer", true),
    WRONG_AUDIENCE("the access token has the wrong audience", true),
    WRONG_SIGNATURE("the access token's signature is not valid", true),
    MALFORMED("the access token is malformed", true),
    INACTIVE("the access token is not active", true),
    /** The token is good, and not for this. */
    WITHOUT_SCOPE("the caller's token lacks the required scope", false),
    /** As well, and no scope would help. */
    WITHOUT_RIGHT("the caller's token lacks a required role or claim", false),
    /** Not the caller's fault: a new token would not help. */
    KEYS_UNAVAILABLE("the access token cannot be verified now; send the callback again", false);

    private final String description;
    private final boolean invalidToken;

    Refusal(String description, boolean invalidToken) {
        this.description = description;
        this.invalidToken = invalidToken;
    }

    /** As meters show it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the caller, in words that hold no data. */
    public String description() {
        return description;
    }

    /** Whether the token itself is to blame. */
    public boolean isInvalidToken() {
        return invalidToken;
    }
}
