package dev.custombot.runtime.callback.authentication.issuer;

/** As whom somebody asks for a token. */
record ClientCredentials(String id, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[]";
    }
}
