package dev.custombot.runtime.hub.egain.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.request.HubAnswer;
import dev.custombot.runtime.request.HubCalls;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.RetryAfter;

/** How eGain's hub says that something is wrong: {@code {"code","developerMessage"}}. */
public final class EgainDialect implements HubCalls.Dialect {

    private static final int NOT_IN_TIME = 408;
    private static final int TOO_MANY = 429;

    private final Clock clock;

    public EgainDialect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void heard(HubAnswer answer, HubPlan plan) {
        if (answer.status() == TOO_MANY) {
            retryAfter(answer).ifPresent(plan::rest);
        }
    }

    @Override
    public HubRequestException error(String operation, HubAnswer answer) {
        JsonNode body = parse(answer.body());
        String code = body.path("code").asText(Integer.toString(answer.status()));
        HubRequestException error = HubRequestException.answered(operation, answer.status(), code,
                body.path("developerMessage").asText(""));
        // A gateway says so, too, when the hub was asked and its answer did not come.
        HubRequestException known = answer.status() >= 500 || answer.status() == NOT_IN_TIME ? error.maybeDone() : error;
        return retryAfter(answer).map(known::after).orElse(known);
    }

    private Optional<Duration> retryAfter(HubAnswer answer) {
        return RetryAfter.read(answer.header("Retry-After").orElse(null),
                RetryAfter.now(answer.header("Date").orElse(null), clock.instant()));
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
