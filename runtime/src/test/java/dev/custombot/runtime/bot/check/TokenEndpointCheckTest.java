package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubSetting;

/** Settings of a bot's own token endpoint by which nobody would get a token, or somebody too many, are named by their keys. */
class TokenEndpointCheckTest {

    private static final String HASH = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String SECRET = "signing-secret-0123456789-abcdefghijklmnopqrstuvwxyz";

    @TempDir
    Path folder;

    private final CheckedConfig config = new CheckedConfig("callback.authentication.token-endpoint.");
    private boolean asksAuthenticator = true;

    @BeforeEach
    void anEndpoint() {
        config.set("enabled", "true", "clients.hub.secret-hash", HASH, "signing.secret", SECRET);
    }

    @Test
    void aClientAndASecretAreEnough() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void withoutClientOrSecretThereAreNoTokens() {
        config.remove("clients.hub.secret-hash").remove("signing.secret");

        assertThat(wrong()).containsExactly("clients", "signing.secret");
    }

    @Test
    void whoForgetsToSwitchItOnIsTold() {
        config.remove("enabled");
        assertThat(wrong()).containsExactly("enabled");
        config.set("enabled", "false");
        assertThat(wrong()).as("said, not forgotten").isEmpty();
        assertThat(new CheckedConfig("callback.authentication.token-endpoint.").wrong(this::check)).isEmpty();
    }

    @Test
    void anIdentityProviderCannotHaveTheBotsOwnName() {
        CheckedConfig whole = new CheckedConfig("callback.authentication.").set("token-endpoint.enabled", "true",
                "token-endpoint.clients.hub.secret-hash", HASH, "token-endpoint.signing.secret", SECRET, "bearer.issuer",
                settings("https://idp").tokenIssuer());

        assertThat(whole.wrong(this::check)).containsExactly("bearer.issuer");
        assertThat(whole.set("bearer.issuer", "https://idp").wrong(this::check)).isEmpty();
    }

    @Test
    void aHubWithItsOwnWayOfAuthenticationFetchesNoTokens() {
        asksAuthenticator = false;

        assertThat(wrong()).containsExactly("enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:12", "a-secret-in-clear", "SHA256:"})
    void aHashIsOne(String hash) {
        config.set("clients.hub.secret-hash", hash, "clients.hub.previous-secret-hash", hash);

        assertThat(wrong()).containsExactly("clients.\"hub\".previous-secret-hash", "clients.\"hub\".secret-hash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "changeme", "${NOBODY_HAS_THIS}", "\"" + SECRET + "\"", " " + SECRET, "<" + SECRET + ">",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aSecretToSignWithIsMeant(String secret) {
        config.set("signing.secret", secret, "signing.previous-secret", secret);

        assertThat(wrong()).containsExactly("signing.previous-secret", "signing.secret");
    }

    @Test
    void aSecretIsTakenToTheLetter() {
        config.set("signing.secret", SECRET + "$,\\{x}");

        assertThat(wrong()).isEmpty();
    }

    @Test
    void aSecretIsOfOnePlace() throws IOException {
        config.set("signing.secret-file", file("signing", SECRET), "clients.hub.secret-hash-file", file("hash", HASH));
        assertThat(wrong()).containsExactly("clients.\"hub\".secret-hash-file", "signing.secret-file");
        config.remove("signing.secret").remove("clients.hub.secret-hash");
        assertThat(wrong()).isEmpty();
        config.set("signing.secret-file", folder.resolve("none").toString(), "signing.previous-secret-file",
                folder.resolve("none").toString());
        assertThat(wrong()).as("a previous one may come and go").containsExactly("signing.secret-file");
    }

    @Test
    void aKeyStandsInTheSecretsPlace() throws Exception {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        config.set("signing.key-file", file("key.pem", pem));
        assertThat(wrong()).containsExactly("signing.key-file");
        config.remove("signing.secret");
        assertThat(wrong()).isEmpty();
        config.set("signing.previous-key-file", file("old.pem", SECRET));
        assertThat(wrong()).containsExactly("signing.previous-key-file");
        config.remove("signing.key-file").set("signing.secret", SECRET);
        assertThat(wrong()).containsExactly("signing.previous-key-file");
    }

    @ParameterizedTest
    @CsvSource({"path,/callback", "path,token", "path,/token/", "path,/:id", "token-lifetime,999ms", "token-lifetime,25h",
            "timeout,11s", "max-body-size,511", "max-body-size,65537", "max-in-flight,0", "wrong-secrets-per-minute,0"})
    void whatCannotBeMeant(String key, String value) {
        config.set(key, value);

        assertThat(wrong()).containsExactly(key);
    }

    @Test
    void aClientHasANameThatMetersCanShow() {
        config.set("clients.\"a hub\".secret-hash", HASH);

        assertThat(wrong()).containsExactly("clients.\"a hub\"");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<String> wrong() {
        return config.wrong(this::check);
    }

    private void check(CheckedConfig.Given given) {
        BotSettings bot = new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), new Kind(), given.bot());
        TokenEndpointCheck.check(bot, List.of(bot), given.settings(), given.problems());
    }

    private BotSettings settings(String issuer) {
        BotSettings[] made = new BotSettings[1];
        new CheckedConfig("callback.authentication.").set("bearer.issuer", issuer).wrong(
                given -> made[0] = new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), new Kind(), given.bot()));
        return made[0];
    }

    private final class Kind implements HubKind {

        @Override
        public String name() {
            return "played";
        }

        @Override
        public HubFeatures features() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean asksAuthenticator(String bot) {
            return asksAuthenticator;
        }

        @Override
        public void check(String bot, ConfigProblems problems) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Hub create(HubSetting setting) {
            throw new UnsupportedOperationException();
        }
    }
}
