package dev.custombot.runtime.hub.egain;

import java.util.List;
import java.util.Map;

import dev.custombot.runtime.hub.HubCredentials;
import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant.Type;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;

/** The bot's access tokens at the hub: kept until shortly before they expire, and fetched once for all who wait. */
final class EgainTokens implements HubCredentials {

    private final Uni<OidcClient> client;
    private final TokensHelper tokens = new TokensHelper();

    /** @param bot the bot's name */
    EgainTokens(OidcClients clients, HubConnection hub, String bot) {
        this.client = Uni.createFrom().deferred(() -> clients.newClient(clientConfig(hub, bot)))
                .<OidcClient>map(made -> new TimeLimitedOidcClient(made, hub.requestTimeout()))
                .memoize().indefinitely();
    }

    private static OidcClientConfig clientConfig(HubConnection hub, String bot) {
        return new OidcClientConfigBuilder().id("custom-bot-hub-" + bot).discoveryEnabled(false)
                .tokenPath(hub.tokenUrl().orElseThrow()).clientId(hub.clientId().orElseThrow())
                .credentials(hub.clientSecret().orElseThrow()).grant(Type.CLIENT)
                .scopes(hub.scopes().orElse(List.of())).connectionTimeout(hub.requestTimeout()).build();
    }

    @Override
    public Uni<String> current() {
        return client.flatMap(tokens::getTokens).map(Tokens::getAccessToken);
    }

    /** A new one only if nobody has fetched it yet. */
    @Override
    public Uni<String> other(String refused) {
        return current().flatMap(token -> token.equals(refused)
                ? client.flatMap(oidc -> tokens.getTokens(oidc, Map.of(), true)).map(Tokens::getAccessToken)
                : Uni.createFrom().item(token));
    }
}
