package dev.custombot.runtime.hub.brevo.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.request.HubAnswer;

/** What an answer of Brevo's means for the one reply of a request: the one table of statuses and codes. */
final class BrevoOutcomes {

    /** Brevo has the text, and the channel in which the customer writes has not. */
    static final String NOT_FORWARDED = "not_forwarded";
    /** The key is good, and the address is not one of those that the account allows. */
    static final String UNAUTHORIZED_IP = "unauthorized_ip";
    private static final Pattern IP = Pattern.compile("\\bIP\\b");

    private final BrevoAnswers answers;

    BrevoOutcomes(BrevoAnswers answers) {
        this.answers = answers;
    }

    /** @param messageId of the reply */
    SendOutcome of(HubAnswer answer, String messageId) {
        return answer.isSuccess() ? success(answer, messageId) : failure(answer, messageId);
    }

    private static SendOutcome success(HubAnswer answer, String messageId) {
        JsonNode body = BrevoAnswers.json(answer);
        if (body.path("id").asText().isEmpty() && body.path("groupId").asText().isEmpty()) {
            return new SendOutcome.Unknown(answer.status() + " that is not the hub's");
        }
        JsonNode forwarded = body.path("forwardedToSourceStatus").path("isSuccess");
        return forwarded.isBoolean() && !forwarded.asBoolean()
                ? new SendOutcome.Refused(NOT_FORWARDED, Set.of(messageId))
                : new SendOutcome.Sent(List.of(new Confirmation(messageId, Optional.empty())));
    }

    private SendOutcome failure(HubAnswer answer, String messageId) {
        int status = answer.status();
        Optional<Duration> retryAfter = answers.retryAfter(answer);
        Optional<BrevoAnswers.Problem> problem = BrevoAnswers.problem(answer);
        if (status == 429 || status == 425) {
            return new SendOutcome.NotTaken(Integer.toString(status), retryAfter, true);
        }
        if (problem.isEmpty()) {
            return foreign(status, retryAfter);
        }
        String code = problem.get().code();
        return switch (status) {
            case 401 -> IP.matcher(problem.get().text()).find()
                    ? new SendOutcome.Denied(UNAUTHORIZED_IP)
                    : new SendOutcome.CredentialRejected();
            case 402, 403 -> new SendOutcome.Denied(label(code, status));
            case 408 -> new SendOutcome.NotTaken(label(code, status), retryAfter, false);
            default -> status >= 500
                    ? new SendOutcome.NotTaken(label(code, status), retryAfter, false)
                    : new SendOutcome.Refused(label(code, status), Set.of(messageId));
        };
    }

    /** Something on the way has written it: also when it asks for a pause, it may have passed the request on. */
    private static SendOutcome foreign(int status, Optional<Duration> retryAfter) {
        String code = Integer.toString(status);
        if (status == 401) {
            return new SendOutcome.CredentialRejected(false);
        }
        return status >= 500 || status == 408
                ? new SendOutcome.Unknown(code, retryAfter)
                : new SendOutcome.Blocked(code);
    }

    /** Codes are words; what is none could be any text. */
    private static String label(String code, int status) {
        return code.matches("[A-Za-z0-9_-]{1,60}") ? code : Integer.toString(status);
    }
}
