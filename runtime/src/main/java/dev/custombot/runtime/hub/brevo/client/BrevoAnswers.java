package dev.custombot.runtime.hub.brevo.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.request.HubAnswer;
import dev.custombot.runtime.request.HubCalls;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.RetryAfter;

/** Reads Brevo's answers: what went wrong, how many requests are left, and for how long it wants to be left alone. */
public final class BrevoAnswers implements HubCalls.Dialect {

    private static final String LEFT = "x-sib-ratelimit-remaining";
    private static final String RESET = "x-sib-ratelimit-reset";
    private static final int NOT_FOUND = 404;
    private static final int NOT_IN_TIME = 408;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    /** Beyond it is no number of seconds to wait, but a time. */
    private static final long LONGEST_WAIT = Duration.ofDays(366).toSeconds();
    private static final long FIRST_IN_MILLIS = 100_000_000_000L;

    private final Clock clock;

    /** @param clock the wall clock */
    public BrevoAnswers(Clock clock) {
        this.clock = clock;
    }

    /**
     * An error as Brevo writes it.
     *
     * @param code the status where Brevo gives none
     * @param text Brevo's own words, which may quote what was sent
     */
    record Problem(String code, String text) {}

    /**
     * Empty for an answer that something on the way has written: gateways, too, write JSON with a message. Brevo's errors have a code, in
     * words; only what it does not find may have none.
     */
    static Optional<Problem> problem(HubAnswer answer) {
        JsonNode body = json(answer);
        String text = body.path("message").asText();
        String code = Optional.ofNullable(body.path("code").textValue()).orElse("");
        if (code.chars().anyMatch(Character::isLetter)) {
            return Optional.of(new Problem(code, text));
        }
        return answer.status() == NOT_FOUND && body.path("code").isMissingNode() && !text.isEmpty()
                ? Optional.of(new Problem(Integer.toString(NOT_FOUND), text))
                : Optional.empty();
    }

    static JsonNode json(HubAnswer answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return Json.MAPPER.missingNode();
        }
    }

    @Override
    public void heard(HubAnswer answer, HubPlan plan) {
        answer.header(LEFT).map(String::strip).filter(value -> NUMBER.matcher(value).matches()).map(Long::parseLong)
                .ifPresent(plan::left);
        if (answer.status() == 429) {
            retryAfter(answer).ifPresent(plan::rest);
        }
    }

    @Override
    public HubRequestException error(String operation, HubAnswer answer) {
        HubRequestException error = problem(answer)
                .map(found -> HubRequestException.answered(operation, answer.status(), found.code(), found.text()))
                .orElseGet(() -> foreign(operation, answer));
        return retryAfter(answer).map(error::after).orElse(error);
    }

    private static HubRequestException foreign(String operation, HubAnswer answer) {
        HubRequestException error = HubRequestException.answered(operation, answer.status(),
                Integer.toString(answer.status()), "");
        return answer.status() >= 500 || answer.status() == NOT_IN_TIME ? error.maybeDone() : error;
    }

    /** Only of an answer that says that there is too much, or that Brevo is ill: the header stands beside every answer. */
    Optional<Duration> retryAfter(HubAnswer answer) {
        Optional<Duration> asked = RetryAfter.read(answer.header("Retry-After").orElse(null),
                RetryAfter.now(answer.header("Date").orElse(null), clock.instant()));
        return asked.isPresent() || answer.status() != 429 ? asked : answer.header(RESET).flatMap(this::reset);
    }

    /** Seconds, says Brevo; should it be a time after all, it is understood as well. */
    private Optional<Duration> reset(String header) {
        String value = header.strip();
        if (!NUMBER.matcher(value).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(value);
        Duration wait = number <= LONGEST_WAIT
                ? Duration.ofSeconds(number)
                : Duration.between(clock.instant(), number < FIRST_IN_MILLIS
                        ? Instant.ofEpochSecond(number)
                        : Instant.ofEpochMilli(number));
        return Optional.of(wait).filter(duration -> !duration.isNegative() && !duration.isZero());
    }
}
