package dev.custombot.runtime.callback.authentication.issuer.keys;

import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;

/** The keys of an issuer of our own, as they are now. The same in all replicas. Thread-safe. */
public interface SigningKeys {

    /** The one that signs. */
    SigningKey current();

    /** Those by which a token may be signed; the same object as long as they do not change. */
    KeyRing accepted();
}
