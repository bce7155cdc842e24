package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** Secrets and addresses that cannot be meant as they stand prevent the start, all of them named at once, and never quoted. */
class SecretsThatNobodyMeansTest {

    private static final String BOT = "quarkus.custom-bot.";
    private static final String AUTHENTICATION = BOT + "callback.authentication.";
    private static final String BASIC = AUTHENTICATION + "basic.";
    private static final String HEADERS = AUTHENTICATION + "headers.";

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey(BASIC + "username", "hub:a")
            .overrideRuntimeConfigKey(BASIC + "password", "'in-quotes'")
            .overrideRuntimeConfigKey(BASIC + "previous-password-file", "/")
            .overrideRuntimeConfigKey(HEADERS + "\"X-Unresolved\".value", "${NOBODY_HAS_THIS}")
            .overrideRuntimeConfigKey(HEADERS + "\"X-Gone\".value-file", "/no/such/file")
            .overrideRuntimeConfigKey(HEADERS + "\"X-Both\".value", "one")
            .overrideRuntimeConfigKey(HEADERS + "\"X-Both\".value-file", "/dev/null")
            .overrideRuntimeConfigKey(HEADERS + "\"Authorization\".value", "taken")
            .overrideRuntimeConfigKey(AUTHENTICATION + "reload-period", "0s")
            .overrideRuntimeConfigKey(BOT + "hub.url", "file:/hub")
            .overrideRuntimeConfigKey(BOT + "hub.token-url", "hub.example.org/token")
            .overrideRuntimeConfigKey(BOT + "hub.client-id", "bot")
            .overrideRuntimeConfigKey(BOT + "hub.client-secret", "changeme")
            .assertException(failure -> assertThat(failure.getMessage()).contains(
                    BASIC + "username has a colon", BASIC + "password has quotes around it",
                    BASIC + "previous-password-file names a file that cannot be read",
                    HEADERS + "\"X-Unresolved\".value refers to ${NOBODY_HAS_THIS}",
                    HEADERS + "\"X-Gone\".value-file names a file that is empty or not there",
                    HEADERS + "\"X-Both\".value-file cannot stand beside", HEADERS + "\"Authorization\".value is of a header",
                    AUTHENTICATION + "reload-period must be", BOT + "hub.url must be an address",
                    BOT + "hub.token-url must be an address", BOT + "hub.client-secret is a placeholder")
                    .doesNotContain("in-quotes", "changeme"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
