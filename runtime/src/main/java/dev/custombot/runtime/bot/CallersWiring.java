package dev.custombot.runtime.bot;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwa.AlgorithmFactoryFactory;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.callers.CallerKeys;
import dev.custombot.runtime.bot.callers.CallerSecrets;
import dev.custombot.runtime.bot.callers.CallerSecretsReader;
import dev.custombot.runtime.bot.issuer.EndpointSecrets;
import dev.custombot.runtime.bot.issuer.OwnTokens;
import dev.custombot.runtime.bot.secrets.SecretsTimer;
import dev.custombot.runtime.bot.secrets.WatchedSecrets;
import dev.custombot.runtime.callback.authentication.HeaderAuthenticator;
import dev.custombot.runtime.callback.authentication.TokenAuthenticator;
import dev.custombot.runtime.callback.authentication.token.BearerTokens;
import dev.custombot.runtime.callback.authentication.token.Introspection;
import dev.custombot.runtime.callback.authentication.token.RequiredClaim;
import dev.custombot.runtime.callback.authentication.token.TokenIssuer;
import dev.custombot.runtime.callback.authentication.token.TokenRules;
import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;
import dev.custombot.runtime.callback.authentication.token.keys.KeySetLoader;
import dev.custombot.runtime.callback.authentication.token.keys.KeySource;
import dev.custombot.runtime.callback.authentication.token.keys.KeyTimes;
import dev.custombot.runtime.callback.authentication.token.keys.KeyWatch;
import dev.custombot.runtime.callback.authentication.token.keys.PemKeys;
import dev.custombot.runtime.callback.authentication.token.keys.PublishedKeys;
import dev.custombot.runtime.callback.authentication.token.provider.Discovery;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderClient;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderLocation;
import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.BearerConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.IntrospectionConfig;
import dev.custombot.runtime.config.IntrospectionConfig.ClientAuthentication;
import dev.custombot.runtime.hub.CallbackAuthenticator;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.LoggedAddress;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretSetting;
import io.quarkus.tls.TlsConfiguration;
import io.smallrye.mutiny.Uni;

/** Puts together who may deliver callbacks to a bot. */
final class CallersWiring {

    private final BotSettings bot;
    private final AuthenticationConfig config;
    private final BearerConfig bearer;
    private final LiteralSettings settings;
    private final WatchedSecrets watched;
    private final Surroundings surroundings;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    CallersWiring(BotSettings bot, Surroundings surroundings, BotMetrics metrics, CustomBotLog log) {
        this.bot = bot;
        this.config = bot.config().callback().authentication();
        this.bearer = config.bearer();
        this.settings = LiteralSettings.of(bot.bot(), ConfigProvider.getConfig());
        this.watched = new WatchedSecrets(problems(), metrics, log);
        this.surroundings = surroundings;
        this.metrics = metrics;
        this.log = log;
    }

    Callers callers() {
        Optional<OwnTokens> ownTokens = bot.tokenPath().map(this::ownTokens);
        TokenAuthenticator tokens = tokens(ownTokens.map(OwnTokens::issuer));
        CallbackAuthenticator authenticator = authenticator(tokens);
        return new Callers(authenticator, tokens, ownTokens, watched,
                SecretsTimer.start(surroundings.vertx(), watched, config.reloadPeriod(), surroundings.worker()));
    }

    private ConfigProblems problems() {
        return new ConfigProblems().below(bot.names().keyPrefix());
    }

    private CallbackAuthenticator authenticator(TokenAuthenticator tokens) {
        if (!config.enabled()) {
            log.callersUnknown(bot.callbackPath());
            return request -> Uni.createFrom().item(Optional.empty());
        }
        CallerSecrets secrets = new CallerSecretsReader(settings, watched).read(config.headers().keySet(), problems());
        HeaderAuthenticator authenticator = new HeaderAuthenticator(tokens, secrets.accounts(), secrets.headers(),
                bearer.requiredScope().orElse(""));
        if (!authenticator.ways().isEmpty()) {
            log.callersAuthenticate(String.join(", ", authenticator.ways()));
        }
        return authenticator;
    }

    private OwnTokens ownTokens(String path) {
        return new OwnTokens(bot.tokenIssuer(), path, config.tokenEndpoint(), bearer.clockSkew(), new EndpointSecrets(settings),
                watched, new OwnTokens.Around(surroundings.clock(), surroundings.steady(), metrics, log));
    }

    /** @param own whose tokens are accepted besides: the bot itself */
    private TokenAuthenticator tokens(Optional<TokenIssuer> own) {
        Optional<ProviderClient> client = asksProvider() ? Optional.of(client()) : Optional.empty();
        List<TokenIssuer> issuers = new ArrayList<>();
        issuer().flatMap(name -> keys(name, client).map(keys -> new TokenIssuer(name, audiences(), keys, rules())))
                .ifPresent(issuers::add);
        own.ifPresent(issuers::add);
        if (!issuers.isEmpty()) {
            // When it is first used the library tries all of its ciphers, which blocks the event loop for long on a small machine.
            surroundings.worker().execute(AlgorithmFactoryFactory::getInstance);
        }
        return new BearerTokens(issuers, introspection(client), bearer.clockSkew(), surroundings.clock(), metrics,
                client.<Runnable>map(found -> found::close).orElse(() -> {}));
    }

    private boolean asksProvider() {
        return bearer.authServerUrl().isPresent() || bearer.jwksUrl().isPresent() || bearer.introspection().url().isPresent();
    }

    private ProviderClient client() {
        Optional<TlsConfiguration> tls = bearer.tlsConfigurationName().isPresent()
                ? TlsConfiguration.from(surroundings.tls(), bearer.tlsConfigurationName())
                : surroundings.tls().getDefault();
        return new ProviderClient(surroundings.vertx(), tls, surroundings.proxies().get(bearer.proxyConfigurationName()),
                bearer.timeout());
    }

    private Optional<String> issuer() {
        return bearer.issuer().or(() -> bearer.authServerUrl().map(URI::toString));
    }

    private Set<String> audiences() {
        return Set.copyOf(bearer.audience().orElse(List.of()));
    }

    private Optional<KeySource> keys(String issuer, Optional<ProviderClient> client) {
        if (bearer.publicKey().isPresent()) {
            KeyRing keys = KeyRing.unnamed(PemKeys.read(bearer.publicKey().get()));
            return Optional.of(KeySource.of(() -> keys));
        }
        Optional<KeySetLoader> loader = client.map(found -> new KeySetLoader(found::get));
        return bearer.jwksUrl().map(location -> published(location, () -> loader.orElseThrow().load(location)))
                .or(() -> bearer.authServerUrl().map(
                        provider -> published(provider, () -> loader.orElseThrow().discover(provider, issuer))));
    }

    private KeySource published(URI address, Supplier<Uni<KeyRing>> load) {
        PublishedKeys keys = new PublishedKeys(load,
                new KeyTimes(bearer.keysRefreshInterval(), bearer.unknownKeyInterval(), bearer.keysKeptDuringOutage()),
                this::later, new KeyWatch(LoggedAddress.withPath(address), metrics, log), surroundings.steady());
        metrics.callers().keySetAge(() -> keys.age().map(Duration::toSeconds).map(Double::valueOf).orElse(Double.NaN));
        keys.start();
        return keys;
    }

    private Runnable later(Duration after, Runnable task) {
        long timer = surroundings.vertx().setTimer(after.toMillis(), due -> task.run());
        return () -> surroundings.vertx().cancelTimer(timer);
    }

    private TokenRules rules() {
        List<RequiredClaim> rights = Stream.of(
                bearer.requiredScope().map(RequiredClaim::scope).stream(),
                bearer.requiredRole().map(role -> RequiredClaim.at(bearer.roleClaim(), role)).stream(),
                bearer.requiredClaims().entrySet().stream().map(claim -> RequiredClaim.at(claim.getKey(), claim.getValue())))
                .flatMap(right -> right).toList();
        return new TokenRules(Set.copyOf(bearer.algorithms()), bearer.requiredType(), rights);
    }

    private Optional<Introspection> introspection(Optional<ProviderClient> client) {
        IntrospectionConfig introspection = bearer.introspection();
        if (!CallerKeys.introspects(bearer, settings)) {
            return Optional.empty();
        }
        ProviderClient provider = client.orElseThrow();
        return Optional.of(new Introspection(
                new Introspection.Settings(introspectionLocation(provider),
                        settings.findText(CallerKeys.INTROSPECTION_CLIENT).orElseThrow(), secret(),
                        introspection.clientAuthentication() == ClientAuthentication.POST, introspection.remembered(),
                        introspection.url().isPresent() ? bearer.issuer() : issuer(), audiences(),
                        introspection.allowMissingAudience(), rules()),
                provider, bearer.clockSkew(), surroundings.clock(), metrics, log));
    }

    private ProviderLocation introspectionLocation(ProviderClient client) {
        return bearer.introspection().url().map(ProviderLocation::at).orElseGet(() -> {
            Discovery discovery = new Discovery(client::get, bearer.authServerUrl().orElseThrow(), issuer().orElseThrow());
            return ProviderLocation.discovered(() -> discovery.find("introspection_endpoint", "introspection endpoint"));
        });
    }

    private Supplier<String> secret() {
        SecretSetting setting = CallerKeys.introspectionSecret(settings);
        Supplier<Optional<String>> secret = watched.watch(setting, setting::read);
        return () -> secret.get().orElseThrow();
    }
}
