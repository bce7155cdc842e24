package dev.custombot.runtime.bot.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.authentication.issuer.AccessTokens;
import dev.custombot.runtime.callback.authentication.issuer.SecretHash;
import dev.custombot.runtime.callback.authentication.issuer.TokenClients;
import dev.custombot.runtime.callback.authentication.issuer.TokenEndpoint;
import dev.custombot.runtime.callback.authentication.issuer.TokenEndpointSettings;
import dev.custombot.runtime.callback.authentication.issuer.keys.DerivedKeys;
import dev.custombot.runtime.callback.authentication.issuer.keys.GivenKeys;
import dev.custombot.runtime.callback.authentication.issuer.keys.SigningKey;
import dev.custombot.runtime.callback.authentication.issuer.keys.SigningKeys;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.config.TokenEndpointConfig;
import dev.custombot.runtime.metrics.BotMetrics;
import io.vertx.core.Vertx;

/** The tokens of a bot's own: the endpoint that issues them, and as whose they are accepted. */
public final class OwnTokens implements AutoCloseable {

    /** What a bot has around its token endpoint. */
    public record Around(Vertx vertx, Clock clock, Clock steady, BotMetrics metrics, CustomBotLog log) {}

    private final List<ChangingValue<?>> changing = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "custom-bot-tokens");
        made.setDaemon(true);
        return made;
    });
    private final Around around;
    private final TokenIssuer issuer;
    private final TokenEndpoint endpoint;
    private final long timer;

    /**
     * @param name as which the bot issues tokens
     * @param path of the endpoint
     * @param skew by how much the clocks of replicas may differ
     */
    public OwnTokens(String name, String path, TokenEndpointConfig config, Duration skew, Around around) {
        this.around = around;
        EndpointSecrets secrets = new EndpointSecrets(config);
        SigningKeys keys = keys(name, secrets, config, skew);
        Map<String, Supplier<List<SecretHash>>> clients = new HashMap<>();
        config.clients().keySet().forEach(client -> clients.put(client, changing(() -> secrets.hashes(client),
                hashes -> around.log().clientSecretsChanged(client, hashes.size()))));
        this.issuer = new TokenIssuer(name, Set.of(name), KeySource.of(keys::accepted),
                new TokenRules(Set.of("EdDSA", "RS256"), Optional.of("at+jwt"), List.of()));
        this.endpoint = new TokenEndpoint(new TokenClients(clients),
                new AccessTokens(name, keys, config.tokenLifetime(), around.clock()),
                new TokenEndpointSettings(config.timeout(), config.maxBodySize().asLongValue(), config.maxInFlight(),
                        config.wrongSecretsPerMinute()),
                thread, around.steady(), around.metrics(), around.log());
        this.timer = around.vertx().setPeriodic(config.reloadPeriod().toMillis(), due -> reload());
        around.log().issuesTokens(path, clients.size(), keys.current().id());
    }

    private SigningKeys keys(String name, EndpointSecrets secrets, TokenEndpointConfig config, Duration skew) {
        return secrets.areKeysGiven()
                ? new GivenKeys(changing(secrets::keys, this::keysChanged))
                : new DerivedKeys(name,
                        changing(secrets::masters, masters -> around.log().signingSecretsChanged(masters.size())),
                        config.tokenLifetime(), skew, around.clock());
    }

    private void keysChanged(List<SigningKey> keys) {
        around.log().signingKeysChanged(keys.get(0).id(), keys.size());
    }

    private <T> Supplier<T> changing(Supplier<T> source, Consumer<T> changed) {
        ChangingValue<T> value = new ChangingValue<>(source, changed, around.log()::tokenSecretNotRead);
        changing.add(value);
        return value;
    }

    private void reload() {
        if (!thread.isShutdown()) {
            thread.execute(() -> changing.forEach(ChangingValue::reload));
        }
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
        around.vertx().cancelTimer(timer);
        thread.shutdown();
    }
}
