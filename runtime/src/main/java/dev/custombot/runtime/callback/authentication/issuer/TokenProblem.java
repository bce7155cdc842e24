package dev.custombot.runtime.callback.authentication.issuer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.custombot.runtime.http.HttpProblem;
import dev.custombot.runtime.hub.CallbackProblem;

/** Why there is no token: an error after RFC 6749, which is a problem after RFC 9457, too. */
final class TokenProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> LAST = Map.of("Connection", "close");

    private final String outcome;

    private TokenProblem(int status, String title, String error, String detail, String outcome, Map<String, String> headers) {
        super(status, title, detail, error(error, detail), notStored(headers));
        this.outcome = outcome;
    }

    private static Map<String, String> error(String error, String detail) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("error", error);
        members.put("error_description", detail);
        return members;
    }

    private static Map<String, String> notStored(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Cache-Control", "no-store");
        return all;
    }

    static TokenProblem invalidRequest(String detail) {
        return badRequest("invalid_request", detail);
    }

    static TokenProblem unsupportedGrantType() {
        return badRequest("unsupported_grant_type", "the grant type must be client_credentials");
    }

    static TokenProblem invalidScope() {
        return badRequest("invalid_scope", "there are no scopes here: leave it out");
    }

    private static TokenProblem badRequest(String error, String detail) {
        return new TokenProblem(400, "Bad Request", error, detail, error, Map.of());
    }

    static TokenProblem invalidClient(String detail) {
        return new TokenProblem(401, "Unauthorized", "invalid_client", detail, "invalid_client",
                Map.of("WWW-Authenticate", "Basic realm=\"custom-bot\", charset=\"UTF-8\""));
    }

    static TokenProblem methodNotAllowed() {
        return new TokenProblem(405, "Method Not Allowed", "invalid_request", "the token endpoint takes POST",
                "invalid_request",
                with(LAST, "Allow", "POST"));
    }

    static TokenProblem unsupportedMediaType() {
        return new TokenProblem(415, "Unsupported Media Type", "invalid_request",
                "the token endpoint takes application/x-www-form-urlencoded or application/json in UTF-8, not compressed",
                "invalid_request", LAST);
    }

    /** What happened while the body was read. */
    static TokenProblem of(CallbackProblem problem) {
        return new TokenProblem(problem.status(), problem.title(), "invalid_request", problem.getMessage(), "invalid_request",
                problem.headers());
    }

    /** Something of the application has said so before the endpoint was asked. */
    static TokenProblem byApplication(int status) {
        return new TokenProblem(status, "Refused", status < 500 ? "invalid_request" : "server_error",
                "the application refused the request before the token endpoint was asked; "
                        + "look at its own routes, filters and HTTP policies",
                "application", Map.of());
    }

    /** There were too many wrong secrets of the client. */
    static TokenProblem slowed(Duration pause) {
        return new TokenProblem(429, "Too Many Requests", "temporarily_unavailable",
                "too many wrong secrets; a right one is not slowed", "slowed",
                Map.of("Retry-After", Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()))));
    }

    static TokenProblem overloaded() {
        return new TokenProblem(503, "Service Unavailable", "temporarily_unavailable",
                "too many token requests at once; ask again", "overloaded", with(LAST, "Retry-After", "1"));
    }

    /** Something that should not happen; the log says what ({@code CBOT00132}). */
    static TokenProblem failed() {
        return new TokenProblem(500, "Internal Server Error", "server_error",
                "the token could not be issued; the log says why (CBOT00132)", "failed", Map.of());
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return all;
    }

    /** Whether nothing comes after it on the connection. */
    boolean isLast() {
        return headers().containsValue("close");
    }

    /** As meters show it: one of few constants. */
    String outcome() {
        return outcome;
    }

    @Override
    protected String mediaType() {
        return "application/json";
    }
}
