package dev.custombot.runtime.callback.authentication.token;

import java.security.PublicKey;
import java.time.Duration;

import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

import dev.custombot.runtime.config.BearerConfig;

/** Where the keys that verify bearer tokens come from: a published key set, or one configured key. */
final class VerificationKeys {

    private static final Duration UNKNOWN_KEY_REFRESH = Duration.ofSeconds(30);
    private static final Duration KEPT_DURING_OUTAGE = Duration.ofHours(1);

    private final VerificationKeyResolver resolver;

    private VerificationKeys(VerificationKeyResolver resolver) {
        this.resolver = resolver;
    }

    static VerificationKeys from(BearerConfig config, KeySetConnection connection) {
        if (config.jwksUrl().isPresent()) {
            HttpsJwks keySet = new HttpsJwks(config.jwksUrl().get().toString());
            keySet.setSimpleHttpGet(connection);
            keySet.setRefreshReprieveThreshold(UNKNOWN_KEY_REFRESH.toMillis());
            keySet.setRetainCacheOnErrorDuration(KEPT_DURING_OUTAGE.toSeconds());
            return new VerificationKeys(new HttpsJwksVerificationKeyResolver(keySet));
        }
        return new VerificationKeys(config.publicKey().map(VerificationKeys::configured).orElse(null));
    }

    private static VerificationKeyResolver configured(String pem) {
        PublicKey key = PemKeys.rsa(pem);
        return (jws, nesting) -> key;
    }

    boolean configured() {
        return resolver != null;
    }

    VerificationKeyResolver resolver() {
        return resolver;
    }
}
