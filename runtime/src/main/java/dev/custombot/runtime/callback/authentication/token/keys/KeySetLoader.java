package dev.custombot.runtime.callback.authentication.token.keys;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import dev.custombot.runtime.callback.authentication.token.provider.ProviderFailure;
import io.smallrye.mutiny.Uni;

/** Loads the keys that an identity provider publishes, from where it says that they are. */
public final class KeySetLoader {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

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
        String base = provider.toString();
        URI document = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + DISCOVERY);
        return get.apply(document).map(content -> location(content, issuer, provider)).flatMap(this::load);
    }

    private static URI location(String document, String issuer, URI provider) {
        try {
            Map<String, Object> members = JsonUtil.parseJson(document);
            if (!issuer.equals(members.get("issuer"))) {
                throw failure("the discovery document is another issuer's");
            }
            URI location = URI.create(String.valueOf(members.get("jwks_uri")));
            if (location.getHost() == null) {
                throw failure("the discovery document names no key set");
            }
            if ("https".equalsIgnoreCase(provider.getScheme()) && !"https".equalsIgnoreCase(location.getScheme())) {
                throw failure("the discovery document names a key set without https");
            }
            return location;
        } catch (JoseException | IllegalArgumentException e) {
            throw failure("no discovery document");
        }
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
