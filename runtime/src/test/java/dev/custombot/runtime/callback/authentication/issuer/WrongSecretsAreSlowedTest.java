package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three wrong secrets of a client in a minute are plainly refused, those beyond told to wait; whoever has the right one is never kept out. */
class WrongSecretsAreSlowedTest {

    private static final String WRONG = "wrong-secret-0123456789-abcdefghijklmnopqrstuvw";

    @RegisterExtension
    final EndpointFixture endpoint = new EndpointFixture();

    @Test
    void thoseBeyondAreToldToWait() throws Exception {
        exhaust("hub");
        HttpResponse<String> slowed = endpoint.formOf("hub", WRONG);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 20);
        assertThat(endpoint.count("hub", "slowed")).isEqualTo(1);
        endpoint.clock.move(Duration.ofSeconds(20));
        assertThat(endpoint.formOf("hub", WRONG).statusCode()).isEqualTo(401);
    }

    @Test
    void theClientItselfIsNotKeptOut() throws Exception {
        exhaust("hub");
        exhaust("stranger");

        assertThat(endpoint.formOf("hub", EndpointFixture.SECRET).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersShareTheirAllowanceAndOneMeter() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(endpoint.formOf("stranger-" + i, WRONG).statusCode()).isEqualTo(401);
        }
        assertThat(endpoint.formOf("stranger-4", WRONG).statusCode()).isEqualTo(429);
        assertThat(endpoint.formOf("hub", WRONG).statusCode()).isEqualTo(401);
        assertThat(endpoint.count("unknown", "invalid_client")).isEqualTo(3);
    }

    private void exhaust(String client) throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(endpoint.formOf(client, WRONG).statusCode()).isEqualTo(401);
        }
    }
}
