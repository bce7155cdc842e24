package dev.custombot.runtime.callback;

import java.util.Map;
import java.util.Optional;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * Why a callback is not accepted: the status, and a body after RFC 9457 that quotes nothing of the request.
 */
final class CallbackProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Optional<String> field;
    private final transient Map<String, String> headers;

    private CallbackProblem(int status, String title, String detail, Optional<String> field, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.field = field;
        this.headers = headers;
    }

    static CallbackProblem malformed(String detail) {
        return new CallbackProblem(400, "Bad Request", detail, Optional.empty(), Map.of());
    }

    static CallbackProblem invalid(String field, String detail) {
        return new CallbackProblem(400, "Bad Request", field + " " + detail, Optional.of(field), Map.of());
    }

    static CallbackProblem unauthorized(String challenge, String detail) {
        return new CallbackProblem(401, "Unauthorized", detail, Optional.empty(), Map.of("WWW-Authenticate", challenge));
    }

    static CallbackProblem forbidden(String scope) {
        return new CallbackProblem(403, "Forbidden", "the caller's token lacks the required scope", Optional.empty(),
                Map.of("WWW-Authenticate",
                        "Bearer realm=\"custom-bot\", error=\"insufficient_scope\", scope=\"" + scope + "\""));
    }

    static CallbackProblem methodNotAllowed() {
        return new CallbackProblem(405, "Method Not Allowed", "the callback takes POST", Optional.empty(),
                Map.of("Allow", "POST"));
    }

    /** The rest of the body is not read, so the connection cannot be used again. */
    static CallbackProblem tooLarge(long limit) {
        return new CallbackProblem(413, "Content Too Large", "the body has more than " + limit + " bytes", Optional.empty(),
                Map.of("Connection", "close"));
    }

    static CallbackProblem tooLargeForKafka() {
        return new CallbackProblem(413, "Content Too Large", "a message is larger than can be stored", Optional.empty(),
                Map.of());
    }

    static CallbackProblem unsupportedMediaType() {
        return new CallbackProblem(415, "Unsupported Media Type", "the callback takes application/json in UTF-8",
                Optional.empty(), Map.of("Accept", "application/json"));
    }

    static CallbackProblem unavailable(String detail) {
        return new CallbackProblem(503, "Service Unavailable", detail, Optional.empty(), Map.of("Retry-After", "1"));
    }

    static CallbackProblem overloaded() {
        return unavailable("too many callbacks at once; send it again");
    }

    /** Ends the response with the problem. */
    void answer(HttpServerResponse response) {
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        headers.forEach(response::putHeader);
        response.end(body());
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        JsonObject body = new JsonObject().put("status", status).put("title", title).put("detail", getMessage());
        field.ifPresent(name -> body.put("field", name));
        return body.encode();
    }
}
