package dev.custombot.runtime.hub.egain;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import dev.custombot.runtime.OwnThreads;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;

/** Gives up on a token endpoint that does not answer; the client itself would wait for ever, and all replies with it. */
final class TimeLimitedOidcClient implements OidcClient {

    private final OidcClient client;
    private final Duration limit;

    TimeLimitedOidcClient(OidcClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    @Override
    public Uni<Tokens> getTokens(Map<String, String> grantParameters) {
        return client.getTokens(grantParameters).ifNoItem().after(limit).on(OwnThreads.limits()).fail();
    }

    @Override
    public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> grantParameters) {
        return client.refreshTokens(refreshToken, grantParameters).ifNoItem().after(limit).on(OwnThreads.limits()).fail();
    }

    @Override
    public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
        return client.revokeAccessToken(accessToken, parameters).ifNoItem().after(limit).on(OwnThreads.limits()).fail();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
