package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;

/** The log says which client comes with a wrong secret and how often, once a minute and without the secret; and what is a defect. */
class WrongSecretsAreToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final EndpointFixture endpoint = new EndpointFixture();

    @Test
    void onceAMinuteWithTheirNumber() throws Exception {
        endpoint.formOf("hub", "Canary");
        endpoint.formOf("hub", "Canary");
        endpoint.clock.move(Duration.ofMinutes(1));
        endpoint.formOf("hub", "Canary");

        assertThat(logged.lines()).containsExactly(
                "[default] CBOT00128: Token refused to client hub: id or secret is wrong (1 time(s) since this was said last)",
                "[default] CBOT00128: Token refused to client hub: id or secret is wrong (2 time(s) since this was said last)");
    }

    @Test
    void aStrangerIsNotNamed() throws Exception {
        endpoint.formOf("Canary", "Canary");

        assertThat(logged.lines()).singleElement().asString().contains("CBOT00128").doesNotContain("Canary");
    }

    @Test
    void aDefect() throws Exception {
        endpoint.post("", EndpointFixture.FAILS, "exception");

        assertThat(logged.lines())
                .contains("[default] CBOT00132: Token request answered with 500: issuing the token failed with "
                        + "java.lang.IllegalStateException");
    }
}
