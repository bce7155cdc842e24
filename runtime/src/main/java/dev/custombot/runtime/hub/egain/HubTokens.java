package dev.custombot.runtime.hub.egain;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant.Type;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;

/** The bot's access tokens at the hub: kept until shortly before they expire, and fetched once for all who wait. */
@Singleton
public class HubTokens {

    private final Uni<OidcClient> client;
    private final TokensHelper tokens = new TokensHelper();

    @Inject
    HubTokens(OidcClients clients, CustomBotConfig config) {
        BotConfig bot = config.defaultBot();
        this.client = Uni.createFrom().deferred(() -> clients.newClient(clientConfig(bot.hub())))
                .<OidcClient>map(made -> new TimeLimitedOidcClient(made, bot.hub().requestTimeout()))
                .memoize().indefinitely();
    }

    private static OidcClientConfig clientConfig(HubConfig hub) {
        return new OidcClientConfigBuilder().id("custom-bot-hub").discoveryEnabled(false)
                .tokenPath(hub.tokenUrl().orElseThrow()).clientId(hub.clientId().orElseThrow())
                .credentials(hub.clientSecret().orElseThrow()).grant(Type.CLIENT)
                .scopes(hub.scopes().orElse(List.of())).connectionTimeout(hub.requestTimeout()).build();
    }

    public Uni<String> current() {
        return client.flatMap(tokens::getTokens).map(Tokens::getAccessToken);
    }

    /** A token other than the one that the hub refused; a new one only if nobody has fetched it yet. */
    public Uni<String> other(String refused) {
        return current().flatMap(token -> token.equals(refused)
                ? client.flatMap(oidc -> tokens.getTokens(oidc, Map.of(), true)).map(Tokens::getAccessToken)
                : Uni.createFrom().item(token));
    }
}
