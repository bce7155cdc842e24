package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.request.HubAnswer;

/** Each error that the hub documents is an exception with its status, its code and its text; only what passes is worth another try. */
class EachDocumentedErrorTest {

    private final EgainDialect dialect = new EgainDialect(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"400, 400-143, false", "400, 400-420, false", "400, 400-138, false", "400, 400-196, false",
            "400, 400-358, false", "400, 400-414, false", "400, 400-199, false", "400, 400-240, false", "400, 400-630, false",
            "401, 401-104, false", "403, 403-197, false", "403, 403-103, false", "404, 404-101, false", "406, 406-100, false",
            "429, 429-100, true", "500, 500-101, true", "503, 503-100, true"})
    void statusCodeAndText(int status, String code, boolean isPassing) {
        HubRequestException error = dialect.error("participant.create", new HubAnswer(status,
                "{\"code\":\"" + code + "\",\"developerMessage\":\"what the hub says\"}", name -> Optional.empty()));

        assertThat(error.status()).hasValue(status);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.text()).isEqualTo("what the hub says");
        assertThat(error.isPassing()).isEqualTo(isPassing);
        assertThat(error.mayBeDone()).isEqualTo(status >= 500);
        assertThat(error).hasMessageContaining("participant.create").hasMessageNotContaining("what the hub says");
    }
}
