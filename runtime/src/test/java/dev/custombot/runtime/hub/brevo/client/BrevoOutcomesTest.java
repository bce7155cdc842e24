package dev.custombot.runtime.hub.brevo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.request.HubAnswer;
import dev.custombot.runtime.request.HubPlan;
import io.smallrye.mutiny.Uni;

/** What Brevo's answers mean for a reply: only what Brevo itself has said is believed. */
class BrevoOutcomesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final BrevoAnswers answers = new BrevoAnswers(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aMessageWithAnIdIsSent() {
        assertThat(outcome(200, "{\"id\":\"msgA1\",\"type\":\"agent\"}"))
                .isEqualTo(new SendOutcome.Sent(List.of(new Confirmation("m-1", Optional.empty()))));
    }

    @Test
    void aGroupIsGiven() {
        assertThat(outcome(200, "{\"groupId\":\"g-1\",\"visitorId\":\"vis-1\"}")).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void whatHasReachedTheChannelIsSent() {
        assertThat(outcome(200, "{\"id\":\"m\",\"forwardedToSourceStatus\":{\"isSuccess\":true}}"))
                .isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void whatHasNotReachedTheChannelIsRefused() {
        assertThat(outcome(200, "{\"id\":\"m\",\"forwardedToSourceStatus\":{\"isSuccess\":false,\"error\":\"24 h over\"}}"))
                .isEqualTo(new SendOutcome.Refused("not_forwarded", Set.of("m-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"ok\":true}"})
    void aSuccessThatConfirmsNothingIsUnknown(String body) {
        assertThat(outcome(200, body)).isInstanceOf(SendOutcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"400, missing_parameter", "404, document_not_found", "405, method_not_allowed", "406, not_acceptable",
            "422, unprocessable_entity"})
    void whatBrevoRefusesIsRefused(int status, String code) {
        assertThat(outcome(status, error(code, "why"))).isEqualTo(new SendOutcome.Refused(code, Set.of("m-1")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 403, 404, 413, 422})
    void whatSomethingOnTheWayRefusesIsBlocked(int status) {
        assertThat(outcome(status, "<html>no</html>")).isEqualTo(new SendOutcome.Blocked(Integer.toString(status)));
    }

    /** API gateways write JSON with a message, and a number where Brevo has a word. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"Forbidden\"}", "{\"code\":900901,\"message\":\"Invalid\"}",
            "{\"code\":\"900901\",\"message\":\"Invalid\"}", "{\"message\":\"Your IP is not allowed\"}"})
    void norIsAGatewaysJsonBrevos(String body) {
        for (int status : List.of(400, 402, 403, 413, 422)) {
            assertThat(outcome(status, body)).isEqualTo(new SendOutcome.Blocked(Integer.toString(status)));
        }
        for (int status : List.of(408, 500, 502, 503, 504)) {
            assertThat(outcome(status, body)).isEqualTo(new SendOutcome.Unknown(Integer.toString(status)));
        }
        assertThat(outcome(401, body)).isEqualTo(new SendOutcome.CredentialRejected(false));
    }

    @ParameterizedTest
    @CsvSource({"402, not_enough_credits", "403, permission_denied"})
    void whatTheAccountMayNotIsDenied(int status, String code) {
        assertThat(outcome(status, error(code, "Upgrade your plan to use REST API"))).isEqualTo(new SendOutcome.Denied(code));
    }

    @Test
    void aKeyThatIsNotAcceptedMayBeReplaced() {
        assertThat(outcome(401, error("unauthorized", "Key not found"))).isEqualTo(new SendOutcome.CredentialRejected());
    }

    @Test
    void anAddressThatTheAccountDoesNotAllowIsForAnOperator() {
        assertThat(outcome(401, error("unauthorized", "We have detected you are using an unrecognised IP address 10.1.2.3")))
                .isEqualTo(new SendOutcome.Denied("unauthorized_ip"));
    }

    @Test
    void aBrevoThatIsIllHasTakenNothing() {
        assertThat(outcome(500, error("internal_error", "oops")))
                .isEqualTo(new SendOutcome.NotTaken("internal_error", Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void aGatewayThatIsIllKnowsNothing(int status) {
        assertThat(outcome(status, "<html>")).isEqualTo(new SendOutcome.Unknown(Integer.toString(status)));
    }

    /** It may ask for it when its own patience with Brevo is over. */
    @ParameterizedTest
    @ValueSource(ints = {503, 504, 408})
    void aGatewayThatWantsToBeLeftAloneKnowsNothingEither(int status) {
        assertThat(outcome(status, "<html>", Map.of("Retry-After", "120")))
                .isEqualTo(new SendOutcome.Unknown(Integer.toString(status), Optional.of(Duration.ofMinutes(2))));
    }

    @Test
    void aBrevoThatIsIllMayBeSoOverOneReply() {
        assertThat(outcome(503, error("unavailable", "oops"), Map.of("Retry-After", "120")))
                .isEqualTo(new SendOutcome.NotTaken("unavailable", Optional.of(Duration.ofMinutes(2)), false));
    }

    @Test
    void aKeyThatSomethingOnTheWayDoesNotAcceptIsPerhapsGood() {
        assertThat(outcome(401, "<html>")).isEqualTo(new SendOutcome.CredentialRejected(false));
    }

    @Test
    void aCodeThatIsNoWordIsItsStatus() {
        assertThat(outcome(400, error("Please give a text to Ann", "why")))
                .isEqualTo(new SendOutcome.Refused("400", Set.of("m-1")));
        assertThat(outcome(404, "{\"message\":\"Not found\"}")).isEqualTo(new SendOutcome.Refused("404", Set.of("m-1")));
    }

    @ParameterizedTest
    @CsvSource({"x-sib-ratelimit-reset, 540, 540", "Retry-After, 7, 7", "x-sib-ratelimit-reset, 1795770060, 60",
            "x-sib-ratelimit-reset, 1795770060000, 60", "x-sib-ratelimit-reset, soon, ", "x-sib-ratelimit-reset, 0, ",
            "x-sib-ratelimit-reset, 1, 1"})
    void tooManyRequestsAreMadeLater(String header, String value, Long seconds) {
        assertThat(outcome(429, "", Map.of(header, value))).isEqualTo(
                new SendOutcome.NotTaken("429", Optional.ofNullable(seconds).map(Duration::ofSeconds), true));
    }

    @Test
    void theTimeOfTheWindowConcernsNoOtherError() {
        assertThat(outcome(500, error("internal_error", "oops"), Map.of("x-sib-ratelimit-reset", "540")))
                .isEqualTo(new SendOutcome.NotTaken("internal_error", Optional.empty(), false));
    }

    @Test
    void whatIsLeftIsTold() {
        Plan plan = new Plan();
        answers.heard(answer(200, "", Map.of("x-sib-ratelimit-remaining", "93", "x-sib-ratelimit-reset", "540")), plan);
        answers.heard(answer(200, "", Map.of("x-sib-ratelimit-remaining", "many")), plan);
        answers.heard(answer(429, "", Map.of("x-sib-ratelimit-remaining", "0", "x-sib-ratelimit-reset", "540")), plan);

        assertThat(plan.left).containsExactly(93L, 0L);
        assertThat(plan.rests).containsExactly(Duration.ofSeconds(540));
    }

    private SendOutcome outcome(int status, String body) {
        return outcome(status, body, Map.of());
    }

    private SendOutcome outcome(int status, String body, Map<String, String> headers) {
        return new BrevoOutcomes(answers).of(answer(status, body, headers), "m-1");
    }

    private static HubAnswer answer(int status, String body, Map<String, String> headers) {
        return new HubAnswer(status, body, name -> Optional.ofNullable(headers.get(name)));
    }

    private static String error(String code, String message) {
        return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    }

    private static final class Plan implements HubPlan {

        private final List<Long> left = new ArrayList<>();
        private final List<Duration> rests = new ArrayList<>();

        @Override
        public boolean maySend() {
            return true;
        }

        @Override
        public <T> Uni<T> request(Duration patience, Supplier<Uni<T>> request) {
            return request.get();
        }

        @Override
        public void left(long requests) {
            left.add(requests);
        }

        @Override
        public void rest(Duration duration) {
            rests.add(duration);
        }
    }
}
