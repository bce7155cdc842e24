package dev.custombot.runtime.bot.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.secrets.WatchedSecrets;
import dev.custombot.runtime.callback.authentication.issuer.AccessTokens;
import dev.custombot.runtime.callback.authentication.issuer.SecretHash;
import dev.custombot.runtime.callback.authentication.issuer.TokenClients;
import dev.custombot.runtime.callback.authentication.issuer.TokenEndpoint;
import dev.custombot.runtime.callback.authentication.issuer.TokenEndpointSettings;
import dev.custombot.runtime.callback.authentication.issuer.keys.DerivedKeys;
import dev.custombot.runtime.callback.authentication.issuer.keys.GivenKeys;
import dev.custombot.runtime.callback.authentication.issuer.keys.SigningKeys;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.config.TokenEndpointConfig;
import dev.custombot.runtime.metrics.BotMetrics;

/** The tokens of a bot's own: the endpoint that issues them, and as whose they are accepted. */
public final class OwnTokens implements AutoCloseable {

    /** What a bot has around its token endpoint. */
    public record Around(Clock clock, Clock steady, BotMetrics metrics, CustomBotLog log) {}

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "custom-bot-tokens");
        made.setDaemon(true);
        return made;
    });
    private final TokenIssuer issuer;
    private final TokenEndpoint endpoint;

    /**
     * @param name as which the bot issues tokens
     * @param path of the endpoint
     * @param skew by how much the clocks of replicas may differ
     * @param watched has the secrets read again
     */
    public OwnTokens(String name, String path, TokenEndpointConfig config, Duration skew, EndpointSecrets secrets,
            WatchedSecrets watched, Around around) {
        SigningKeys keys = secrets.areKeysGiven()
                ? new GivenKeys(secrets.keys().watched(watched))
                : new DerivedKeys(name, secrets.masters().watched(watched), config.tokenLifetime(), skew, around.clock());
        Map<String, Supplier<List<SecretHash>>> clients = new HashMap<>();
        config.clients().keySet().forEach(client -> clients.put(client, secrets.hashes(client).watched(watched)));
        this.issuer = new TokenIssuer(name, Set.of(name), KeySource.of(keys::accepted),
                new TokenRules(Set.of("EdDSA", "RS256"), Optional.of("at+jwt"), List.of()));
        this.endpoint = new TokenEndpoint(new TokenClients(clients),
                new AccessTokens(name, keys, config.tokenLifetime(), around.clock()),
                new TokenEndpointSettings(config.timeout(), config.maxBodySize().asLongValue(), config.maxInFlight(),
                        config.wrongSecretsPerMinute()),
                thread, around.steady(), around.metrics(), around.log());
        around.log().issuesTokens(path, clients.size(), keys.current().id());
    }

    /** Whose tokens are accepted. */
    public TokenIssuer issuer() {
        return issuer;
    }

    public TokenEndpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
