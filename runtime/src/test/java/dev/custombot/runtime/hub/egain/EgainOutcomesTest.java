package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.EgainConfig.Outcome;
import dev.custombot.runtime.request.RetryAfter;

/** The table of the hub's statuses and codes, row by row. */
class EgainOutcomesTest {

    @ParameterizedTest
    @CsvSource({"400, 400-138, duplicate", "401, 401-104, credential_rejected", "401, 401, credential_rejected",
            "400, 400-630, conversation_over", "400, 400-240, not_part_of_conversation", "403, 403-197, denied",
            "403, 403-103, refused", "400, 400-199, refused", "400, 400-143, refused", "400, 400-420, refused",
            "400, 400-196, refused", "400, 400-358, refused", "400, 400-414, refused", "400, 400, blocked", "413, 413, blocked",
            "404, 404-101, refused", "404, 404, blocked", "403, 403, blocked", "302, 302, blocked", "500, 500-100, not_taken",
            "503, 503, unknown", "503, 503-100, not_taken", "429, 429, not_taken", "429, 429-100, not_taken",
            "408, 408, unknown", "425, 425, not_taken"})
    void published(int status, String code, String label) {
        assertThat(new EgainOutcomes(Map.of()).of(status, code, Optional.empty(), Culprits.NONE).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"400, 400-630, refused", "403, 403-197, not_taken", "404, 404-101, duplicate", "401, 401-104, denied",
            "429, 429-100, conversation_over", "400, 400-138, duplicate"})
    void overridden(int status, String code, String label) {
        EgainOutcomes outcomes = new EgainOutcomes(Map.of("400-630", Outcome.DROP, "403-197", Outcome.RETRY, "404",
                Outcome.DUPLICATE, "401-104", Outcome.PARK, "429", Outcome.END_CONVERSATION));

        assertThat(outcomes.of(status, code, Optional.empty(), Culprits.NONE).label()).isEqualTo(label);
    }

    /** A gateway may ask for it when its own patience with the hub is over. */
    @ParameterizedTest
    @CsvSource({"503, 503, unknown", "504, 504, unknown", "408, 408, unknown", "503, 503-100, not_taken",
            "429, 429, not_taken"})
    void aPauseThatIsAskedForSaysNothingOfTheReplies(int status, String code, String label) {
        Optional<Duration> pause = Optional.of(Duration.ofMinutes(2));
        SendOutcome outcome = new EgainOutcomes(Map.of()).of(status, code, pause, Culprits.NONE);

        assertThat(outcome.label()).isEqualTo(label);
        assertThat(outcome instanceof SendOutcome.Unknown unknown
                ? unknown.retryAfter()
                : ((SendOutcome.NotTaken) outcome).retryAfter()).as("it is honoured").isEqualTo(pause);
    }

    @Test
    void whoIsIllMayBeSoOverOneReplyAndWhoIsBusyIsBusyForAll() {
        Optional<Duration> pause = Optional.of(Duration.ofMinutes(2));
        EgainOutcomes outcomes = new EgainOutcomes(Map.of());

        assertThat(outcomes.of(503, "503-100", pause, Culprits.NONE))
                .isEqualTo(new SendOutcome.NotTaken("503-100", pause, false));
        assertThat(outcomes.of(429, "429-100", pause, Culprits.NONE))
                .isEqualTo(new SendOutcome.NotTaken("429-100", pause, true));
    }

    @ParameterizedTest
    @CsvSource({"401-104, true", "401, false"})
    void aCodeTellsWhoRejectsACredential(String code, boolean byHub) {
        assertThat(new EgainOutcomes(Map.of()).of(401, code, Optional.empty(), Culprits.NONE))
                .isEqualTo(new SendOutcome.CredentialRejected(byHub));
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(RetryAfter.read("7", now)).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.read("Fri, 02 Jan 2026 03:05:05 GMT", now)).contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.read("Fri, 02 Jan 2026 03:04:00 GMT", now)).isEmpty();
        assertThat(RetryAfter.read("soon", now)).isEmpty();
        assertThat(RetryAfter.read("99999999999999999999", now)).isEmpty();
        assertThat(RetryAfter.read(null, now)).isEmpty();
    }
}
