package dev.custombot.runtime.callback.authentication;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a caller of the callback presented; a type of its own, so that the application's identity providers are not asked. */
abstract sealed class CallbackCredentials extends BaseAuthenticationRequest {

    static final class Token extends CallbackCredentials {

        final String value;

        Token(String value) {
            this.value = value;
        }
    }

    static final class Password extends CallbackCredentials {

        final String encoded;

        Password(String encoded) {
            this.encoded = encoded;
        }
    }
}
