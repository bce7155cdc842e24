package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What cannot be registered is found before the first step of it, by its key, and no missing secret becomes an empty one. */
class EachSettingIsCheckedAtTheStartTest {

    private static final String BOT = "quarkus.custom-bot.\"shop\".";
    private static final String REGISTRATION = BOT + "registration.";
    private static final String AUTHENTICATION = REGISTRATION + "authentication.";
    private static final String BASIC = "callback.authentication.basic.";

    private final FakeRegistration bot = new FakeRegistration();

    @Test
    void whatIsNotDeclaredIsNotChecked() {
        bot.values.remove("callbackUrl");
        bot.values.put("checkPeriod", Duration.ZERO);

        assertThat(problems()).isEmpty();
    }

    @Test
    void aClientNeedsItsSecret() {
        bot.tokenPath = Optional.of("/callback/token");
        assertThat(problems()).contains(AUTHENTICATION + "client-id or payload is needed",
                AUTHENTICATION + "client-secret is needed");

        bot.literals.put(AUTHENTICATION + "client-id", "hub");
        bot.literals.put(BOT + "callback.authentication.token-endpoint.clients.\"hub\".secret-hash", "sha256:0");
        bot.literals.put(AUTHENTICATION + "client-secret", "changeme");
        assertThat(problems()).contains(AUTHENTICATION + "client-secret is a placeholder").doesNotContain("client-id");

        bot.literals.put(AUTHENTICATION + "client-secret", "a-right-secret");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aWholePayloadNeedsNoClient() {
        bot.tokenPath = Optional.of("/callback/token");
        bot.literals.put(AUTHENTICATION + "payload", "{\"key\":\"k\"}");
        assertThat(problems()).isEmpty();

        bot.literals.put(AUTHENTICATION + "payload", "x".repeat(1025));
        assertThat(problems()).contains(AUTHENTICATION + "payload must have at most 1024");
    }

    @Test
    void whereNothingElseIsAcceptedTheProvidersAddressIsNeeded() {
        assertThat(problems()).contains(AUTHENTICATION + "request-url is needed", AUTHENTICATION + "client-secret is needed");

        bot.values.put("authentication.requestUrl", URI.create("http://id.example/token"));
        assertThat(problems()).contains(AUTHENTICATION + "request-url must be an address with https");
    }

    @Test
    void userAndPasswordAreThoseOfTheCallback() {
        bot.values.put("authentication.type", Way.BASIC);
        assertThat(problems()).contains(BOT + BASIC + "username is needed", BOT + BASIC + "password is needed");

        bot.callbackBot = "first";
        assertThat(problems()).contains("quarkus.custom-bot.\"first\"." + BASIC + "username is needed").doesNotContain(BOT);
        bot.literals.put("quarkus.custom-bot.\"first\"." + BASIC + "credentials-provider", "vault");
        assertThat(problems()).isEmpty();
    }

    @Test
    void headersAreSuchAsARequestCanHave() {
        basic();
        bot.values.put("headers", Map.of("X-Key", "", "Host", "", "X Y", "", "X-Empty", ""));
        bot.literals.put(REGISTRATION + "headers.\"X-Key\"", "se\ncret");
        assertThat(problems()).contains(REGISTRATION + "headers.\"X-Key\" must be of ASCII",
                REGISTRATION + "headers.\"X-Empty\" must be", REGISTRATION + "headers.\"Host\" is of a header",
                REGISTRATION + "headers.\"X Y\" is of a header").doesNotContain("cret\"");

        bot.values.put("headers", Map.of("X-Key", ""));
        bot.literals.put(REGISTRATION + "headers.\"X-Key\"", "k-1");
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "content-type", "Content-Encoding"})
    void headersOfTheCallbackDoNotSayWhatTheHubSaysOfItself(String name) {
        basic();
        bot.values.put("headers", Map.of(name, ""));
        bot.literals.put(REGISTRATION + "headers.\"" + name + "\"", "a-value");
        assertThat(problems()).contains(REGISTRATION + "headers.\"" + name + "\" is of a header");

        bot.values.put("headers", Map.of());
        bot.acceptsBasic = false;
        bot.tokenPath = Optional.of("/callback/token");
        bot.literals.put(AUTHENTICATION + "payload", "x");
        bot.values.put("authentication.headers", Map.of(name, ""));
        bot.literals.put(AUTHENTICATION + "headers.\"" + name + "\"", "a-value");
        assertThat(problems()).isEmpty();
    }

    @Test
    void theRequestForATokenIsOneThatTheHubTakes() {
        bot.tokenPath = Optional.of("/callback/token");
        bot.literals.put(AUTHENTICATION + "payload", "x");
        bot.values.put("authentication.method", "PUT");
        bot.values.put("authentication.tokenPath", " ");
        bot.values.put("authentication.headers", Map.of("X-Key", ""));

        assertThat(problems()).contains(AUTHENTICATION + "method must be", AUTHENTICATION + "token-path must have",
                AUTHENTICATION + "headers.\"X-Key\" must be of ASCII");
    }

    @Test
    void whatElseIsDeclared(@TempDir Path folder) throws Exception {
        basic();
        bot.values.put("notificationEmail", " ");
        bot.values.put("checkPeriod", Duration.ZERO);
        bot.values.put("channel.type", "custom.kiosk");
        bot.values.put("channel.iconFile", folder.resolve("nothing.png").toString());
        bot.values.put("orchestration.name", "shop");
        bot.values.put("orchestration.escalatesTo", "agents");
        bot.values.put("account.name", "shop");
        bot.values.put("account.timeout", Duration.ofMinutes(2));
        assertThat(problems()).contains(REGISTRATION + "notification-email must have", REGISTRATION + "check-period must be",
                REGISTRATION + "channel.icon-file must name a file", REGISTRATION + "orchestration.escalates-to must be an id",
                REGISTRATION + "account.timeout must be between", REGISTRATION + "account.address is needed");

        Files.writeString(folder.resolve("nothing.png"), "icon");
        assertThat(problems()).doesNotContain("icon-file");
    }

    private void basic() {
        bot.acceptsBasic = true;
        bot.literals.put(BOT + BASIC + "username", "hub");
        bot.literals.put(BOT + BASIC + "password", "a-right-password");
    }

    private String problems() {
        ConfigProblems problems = new ConfigProblems();
        new RegistrationCheck(bot.config(), bot.setting(), bot.settings("shop"), bot.settings(bot.callbackBot))
                .check(problems.below(BOT));
        try {
            problems.refuse();
            return "";
        } catch (ConfigurationException e) {
            return e.getMessage();
        }
    }
}
