package dev.custombot.runtime.callback.authentication.token.keys;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Function;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import dev.custombot.runtime.callback.authentication.token.provider.Discovery;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderFailure;
import io.smallrye.mutiny.Uni;

/** Loads the keys that an identity provider publishes, from where it says that they are. */
public final class KeySetLoader {

    private final Function<URI, Uni<String>> get;

    /** @param get completes with what lies at an address */
    public KeySetLoader(Function<URI, Uni<String>> get) {
        this.get = get;
    }

    /** @param location of a JSON Web Key Set */
    public Uni<KeyRing> load(URI location) {
        return get.apply(location).map(KeySetLoader::parse);
    }

    /**
     * @param provider below which it describes itself, as OpenID Connect Discovery has it
     * @param issuer that it must be
     */
    public Uni<KeyRing> discover(URI provider, String issuer) {
        return new Discovery(get, provider, issuer).find("jwks_uri", "key set").flatMap(this::load);
    }

    private static KeyRing parse(String content) {
        try {
            KeyRing keys = KeyRing.of(new JsonWebKeySet(content).getJsonWebKeys());
            if (keys.size() == 0) {
                throw failure("no key in the key set");
            }
            return keys;
        } catch (JoseException | ClassCastException e) {
            // The latter where the library expects a list.
            throw failure("no key set");
        }
    }

    private static UncheckedIOException failure(String message) {
        return new UncheckedIOException(new ProviderFailure(message));
    }
}
