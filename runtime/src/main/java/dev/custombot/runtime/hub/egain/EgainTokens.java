package dev.custombot.runtime.hub.egain;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import dev.custombot.runtime.hub.egain.EgainConfig.SecretMethod;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.LoggedAddress;
import dev.custombot.runtime.request.NoCredentialException;
import dev.custombot.runtime.secret.SecretRules;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant.Type;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.smallrye.mutiny.Uni;

/** The bot's access tokens at the hub: kept until shortly before they expire, and fetched once for all who wait. */
final class EgainTokens implements HubCredentials {

    /** As OAuth 2 has it; anything else was not written by a token endpoint, and could be any text. */
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,40})\"");

    private final Uni<OidcClient> client;
    private final String place;
    private final TokensHelper tokens = new TokensHelper();

    /**
     * @param application as which the bot gets them, where there is no OIDC client of the application's
     * @param bot the bot's name
     * @param transport how the token endpoint is reached
     */
    EgainTokens(OidcClients clients, HubConnection hub, Supplier<ClientApplication> application, String bot,
            HubTransport transport) {
        this.place = hub.oidcClient().map(name -> "OIDC client " + name)
                .orElseGet(() -> hub.tokenUrl().map(URI::create).map(LoggedAddress::of).orElse("no address"));
        AtomicBoolean failed = new AtomicBoolean();
        this.client = Uni.createFrom().deferred(() -> hub.oidcClient()
                .map(name -> Uni.createFrom().item(() -> clients.getClient(name)))
                .orElseGet(() -> clients.newClient(clientConfig(hub, application.get(), bot, transport))))
                .<OidcClient>map(made -> new TimeLimitedOidcClient(made, hub.requestTimeout()))
                .onFailure().invoke(() -> failed.set(true))
                // One that could not be made is made again: what it is made of may have been away.
                .memoize().until(() -> failed.getAndSet(false));
    }

    static OidcClientConfig clientConfig(HubConnection hub, ClientApplication application, String bot, HubTransport transport) {
        OidcClientConfigBuilder config = new OidcClientConfigBuilder().id("custom-bot-hub-" + bot).discoveryEnabled(false)
                .tokenPath(hub.tokenUrl().orElseThrow()).clientId(application.id())
                .credentials().clientSecret(application.secret(),
                        hub.clientSecretMethod() == SecretMethod.BASIC ? Method.BASIC : Method.POST)
                .end()
                .grant(Type.CLIENT).grantOptions("client", application.parameters())
                .scopes(hub.scopes().orElse(List.of())).connectionTimeout(hub.requestTimeout());
        transport.tlsName().ifPresent(config::tlsConfigurationName);
        transport.proxyName().ifPresent(config::proxyConfigurationName);
        return config.build();
    }

    @Override
    public Uni<String> current() {
        return client.flatMap(tokens::getTokens).map(this::accessToken).onFailure().transform(this::named);
    }

    /** A new one only if nobody has fetched it yet. */
    @Override
    public Uni<String> other(String refused) {
        return current().flatMap(token -> token.equals(refused)
                ? client.flatMap(oidc -> tokens.getTokens(oidc, Map.of(), true)).map(this::accessToken)
                        .onFailure().transform(this::named)
                : Uni.createFrom().item(token));
    }

    private String accessToken(Tokens answer) {
        String token = answer.getAccessToken();
        if (token == null || token.isBlank()) {
            throw new NoCredentialException("an answer without a token from " + place);
        }
        if (SecretRules.flawOfHeader(token).isPresent()) {
            throw new NoCredentialException("a token that no header can have from " + place);
        }
        return token;
    }

    /** Of the answer only the code is kept: the rest may be anything. Whoever looks at it must know whom to ask. */
    private Throwable named(Throwable failure) {
        if (failure instanceof NoCredentialException) {
            return failure;
        }
        Matcher error = ERROR.matcher(failure instanceof OidcClientException && failure.getMessage() != null
                ? failure.getMessage()
                : "");
        return new NoCredentialException((error.find() ? error.group(1) : failure.getClass().getSimpleName()) + " at " + place);
    }
}
