package dev.custombot.runtime.callback.authentication.token.provider;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;

import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

import io.smallrye.mutiny.Uni;

/** What an identity provider says of itself, as OpenID Connect Discovery has it: believed only if it is the issuer that is meant. */
public final class Discovery {

    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final Function<URI, Uni<String>> get;
    private final URI provider;
    private final String issuer;

    /**
     * @param get completes with what lies at an address
     * @param provider below which it describes itself
     * @param issuer that it must be
     */
    public Discovery(Function<URI, Uni<String>> get, URI provider, String issuer) {
        this.get = get;
        this.provider = provider;
        this.issuer = issuer;
    }

    /**
     * Asks the provider.
     *
     * @param member of the document that names the address
     * @param what lies there, for people
     */
    public Uni<URI> find(String member, String what) {
        String base = provider.toString();
        URI document = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + DOCUMENT);
        return get.apply(document).map(content -> location(content, member, what));
    }

    private URI location(String document, String member, String what) {
        try {
            Map<String, Object> members = JsonUtil.parseJson(document);
            if (!issuer.equals(members.get("issuer"))) {
                throw failure("the discovery document is another issuer's");
            }
            URI location = URI.create(String.valueOf(members.get(member)));
            if (location.getHost() == null) {
                throw failure("the discovery document names no " + what);
            }
            if ("https".equalsIgnoreCase(provider.getScheme()) && !"https".equalsIgnoreCase(location.getScheme())) {
                throw failure("the discovery document names its " + what + " without https");
            }
            return location;
        } catch (JoseException | IllegalArgumentException e) {
            throw failure("no discovery document");
        }
    }

    private static UncheckedIOException failure(String message) {
        return new UncheckedIOException(new ProviderFailure(message));
    }
}
