package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.runtime.bot.registrations.Registrations;
import dev.custombot.runtime.registration.RegistrationCommand;
import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.test.QuarkusUnitTest;

/** The user and the password are those that the application's credentials provider has, and become others when it has others. */
class CallersOfACredentialsProviderTest {

    private static final String AUTHENTICATION = "quarkus.custom-bot.callback.authentication.";
    private static final String REGISTRATION = "quarkus.custom-bot.registration.";
    private static final int IN = 400;
    private static final int OUT = 401;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Vault.class))
            .overrideRuntimeConfigKey(AUTHENTICATION + "basic.credentials-provider", "hub-account")
            .overrideRuntimeConfigKey(AUTHENTICATION + "basic.previous-username", "hub")
            .overrideRuntimeConfigKey(AUTHENTICATION + "basic.previous-password", "the-configured-one")
            .overrideRuntimeConfigKey(AUTHENTICATION + "reload-period", "100ms")
            .overrideRuntimeConfigKey("quarkus.custom-bot.participant-name", "vault-bot")
            .overrideRuntimeConfigKey(REGISTRATION + "callback-url", "https://bots.example/callback")
            .overrideRuntimeConfigKey(REGISTRATION + "notification-email", "night@bots.example");

    @Inject
    Vault vault;

    @Inject
    ConversationManager hub;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void reset() {
        vault.account = Map.of("user", "hub", "password", "the-first-secret");
        await().untilAsserted(() -> assertThat(status("hub", "the-first-secret")).isEqualTo(IN));
    }

    @Test
    void nobodyElseMayCall() throws Exception {
        assertThat(status("hub", "another-secret")).isEqualTo(OUT);
        assertThat(status("other", "the-first-secret")).isEqualTo(OUT);
        assertThat(vault.name).isEqualTo("hub-account");
    }

    @Test
    void whatIsConfiguredAsThePreviousOneIsTakenBeside() throws Exception {
        assertThat(status("hub", "the-configured-one")).isEqualTo(IN);
    }

    @Test
    void theProvidersNextAccountReplacesIt() throws Exception {
        vault.account = Map.of("user", "new-hub", "password", "a:second,$ecret");

        await().untilAsserted(() -> assertThat(status("new-hub", "a:second,$ecret")).isEqualTo(IN));
        assertThat(status("hub", "the-first-secret")).isEqualTo(OUT);
    }

    @Test
    void aProviderThatFailsChangesNothing() throws Exception {
        vault.account = Map.of();
        vault.awaitTwoReads();

        assertThat(status("hub", "the-first-secret")).isEqualTo(IN);
    }

    @Test
    void aPasswordThatCannotBeMeantChangesNothing() throws Exception {
        vault.account = Map.of("user", "hub", "password", "changeme");
        vault.awaitTwoReads();

        assertThat(status("hub", "changeme")).isEqualTo(OUT);
        assertThat(status("hub", "the-first-secret")).isEqualTo(IN);
    }

    @Test
    void theHubIsGivenTheProvidersAccount() {
        List<String> lines = new ArrayList<>();

        assertThat(new RegistrationCommand(Registrations.of(), lines::add).run("registration", "apply"))
                .as(lines.toString()).isZero();
        assertThat(hub.authentications().blocking().find("vault-bot-callback").orElseThrow().method())
                .isEqualTo(new Authentication.Basic("hub", "the-first-secret"));
    }

    private int status(String user, String password) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/callback"))
                .header("Content-Type", "application/json").header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding()).statusCode();
    }

    /** Fails while there is no account. */
    @Singleton
    public static class Vault implements CredentialsProvider {

        private final AtomicInteger reads = new AtomicInteger();
        volatile Map<String, String> account = Map.of("user", "hub", "password", "the-first-secret");
        volatile String name;

        @Override
        public Map<String, String> getCredentials(String credentialsProviderName) {
            name = credentialsProviderName;
            reads.incrementAndGet();
            if (account.isEmpty()) {
                throw new IllegalStateException("the vault is sealed");
            }
            return account;
        }

        void awaitTwoReads() {
            int before = reads.get();
            await().until(() -> reads.get() >= before + 2);
        }
    }
}
