package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import dev.custombot.runtime.hub.egain.EgainConfig.SecretMethod;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.NoCredentialException;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;

/** The bot asks for its tokens as the token endpoint wants it, and what is not a token is none. */
class TokenRequestTest {

    private static final Connection POST = new Connection(SecretMethod.POST, Map.of(), Optional.empty());

    private Uni<Tokens> answer = Uni.createFrom().nothing();
    private String asked = "";

    @Test
    void theSecretIsAFieldOfTheForm() {
        assertThat(config(POST).credentials().clientSecret().method()).contains(Method.POST);
    }

    @Test
    void theSecretIsInTheHeader() {
        OidcClientConfig config = config(new Connection(SecretMethod.BASIC, Map.of(), Optional.empty()));

        assertThat(config.credentials().clientSecret().method()).contains(Method.BASIC);
        assertThat(config.credentials().clientSecret().value()).contains("s-7");
    }

    @Test
    void moreFields() {
        assertThat(config(new Connection(SecretMethod.POST, Map.of("audience", "hub"), Optional.empty())).grantOptions())
                .isEqualTo(Map.of("client", Map.of("audience", "hub")));
    }

    @Test
    void theSameWayAsToTheHub() {
        HubTransport transport = new HubTransport(Optional.of("corp"), Optional.empty(), Optional.of("dmz"),
                Optional.empty());
        OidcClientConfig config = EgainTokens.clientConfig(POST, application(POST), "default", transport);

        assertThat(config.tls().tlsConfigurationName()).contains("corp");
        assertThat(config.proxy().proxyConfigurationName()).contains("dmz");
    }

    /** For what only Quarkus' own configuration can say. */
    @Test
    void aClientOfTheApplication() {
        answer = Uni.createFrom().item(token("t-1"));

        assertThat(tokens(new Connection(SecretMethod.POST, Map.of(), Optional.of("signed"))).current().await().indefinitely())
                .isEqualTo("t-1");
        assertThat(asked).isEqualTo("signed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {
            "{\"error\":\"invalid_client\",\"error_description\":\"no s-7\"}; invalid_client",
            "<html>s-7</html>; OidcClientException", "{\"error\":\"s-7\"}; OidcClientException"})
    void theCauseHasAName(String body, String name) {
        answer = Uni.createFrom().failure(new OidcClientException(body));

        assertThatThrownBy(() -> tokens(POST).current().await().indefinitely())
                .isInstanceOf(NoCredentialException.class).hasMessage(name + " at localhost").hasNoCause();
    }

    @Test
    void anAnswerWithoutATokenIsNone() {
        answer = Uni.createFrom().item(token(null));

        assertThatThrownBy(() -> tokens(POST).current().await().indefinitely())
                .isInstanceOf(NoCredentialException.class);
    }

    /** No request with it would be written, and it would be taken for one whose answer is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"t-1\n", "t-1\r\nX-Other: 1", "t-\u00e4"})
    void aTokenThatNoHeaderCanHaveIsNone(String token) {
        answer = Uni.createFrom().item(token(token));

        assertThatThrownBy(() -> tokens(POST).current().await().indefinitely())
                .isInstanceOf(NoCredentialException.class).hasMessageNotContaining("t-");
    }

    /** A vault, say, that is away when the first token is wanted. */
    @Test
    void aSecretThatCannotBeReadIsReadAgain() {
        AtomicInteger readings = new AtomicInteger();
        EgainTokens tokens = new EgainTokens(new Clients(), POST, () -> {
            if (readings.getAndIncrement() == 0) {
                throw new IllegalStateException("away");
            }
            return application(POST);
        }, "default", HubTransport.PLAIN);
        answer = Uni.createFrom().item(token("t"));

        assertThatThrownBy(() -> tokens.current().await().indefinitely()).isInstanceOf(NoCredentialException.class);
        assertThat(tokens.current().await().indefinitely()).isEqualTo("t");
        assertThat(tokens.other("t").await().indefinitely()).isEqualTo("t");
        assertThat(readings).as("the client is made once").hasValue(2);
    }

    private static Tokens token(String token) {
        return new Tokens(token, Instant.now().plusSeconds(60).getEpochSecond(), Duration.ofSeconds(1), null, null, null, "c");
    }

    @Test
    void whatTheClientIsIsTakenToTheLetter() {
        HubConnection hub = new Connection(SecretMethod.POST, Map.of("audience", "expanded"), Optional.empty());
        ClientApplication application = ClientApplication.of(hub, LiteralSettings.of("<default>", new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(Map.of("quarkus.custom-bot.hub.client-id", "a${b}c",
                        "quarkus.custom-bot.hub.client-secret", "s$$7", "quarkus.custom-bot.hub.token-parameters.audience",
                        "h\\${b:u}b"),
                        "environment", 300))
                .build()));

        assertThat(application).isEqualTo(new ClientApplication("a${b}c", "s$$7", Map.of("audience", "h\\${b:u}b")));
        assertThat(application).asString().doesNotContain("s$$7", "audience");
    }

    private static ClientApplication application(HubConnection hub) {
        return new ClientApplication("bot-7", "s-7", hub.tokenParameters());
    }

    private static OidcClientConfig config(HubConnection hub) {
        return EgainTokens.clientConfig(hub, application(hub), "default", HubTransport.PLAIN);
    }

    private EgainTokens tokens(HubConnection hub) {
        return new EgainTokens(new Clients(), hub, () -> application(hub), "default", HubTransport.PLAIN);
    }

    /** The rest is as anybody would set it. */
    private record Connection(SecretMethod clientSecretMethod, Map<String, String> tokenParameters, Optional<String> oidcClient)
            implements
                HubConnection {

        @Override
        public Optional<URI> url() {
            return Optional.of(URI.create("http://localhost/hub"));
        }

        @Override
        public Optional<String> tokenUrl() {
            return Optional.of("http://localhost/token");
        }

        @Override
        public Optional<String> clientId() {
            return Optional.of("bot-7");
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> scopes() {
            return Optional.empty();
        }

        @Override
        public Optional<String> tlsConfigurationName() {
            return Optional.empty();
        }

        @Override
        public Optional<String> proxyConfigurationName() {
            return Optional.empty();
        }

        @Override
        public Duration requestTimeout() {
            return Duration.ofSeconds(1);
        }
    }

    private final class Clients implements OidcClients {

        @Override
        public OidcClient getClient() {
            return getClient("");
        }

        @Override
        public OidcClient getClient(String name) {
            asked = name;
            return new Client();
        }

        @Override
        public Uni<OidcClient> newClient(OidcClientConfig config) {
            return Uni.createFrom().item(new Client());
        }

        @Override
        public void close() {}
    }

    private final class Client implements OidcClient {

        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            return answer;
        }

        @Override
        public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
            return answer;
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
            return Uni.createFrom().item(true);
        }

        @Override
        public void close() {}
    }
}
