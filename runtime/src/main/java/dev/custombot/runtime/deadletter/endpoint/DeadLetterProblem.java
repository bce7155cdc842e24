package dev.custombot.runtime.deadletter.endpoint;

import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/** Why a request to the endpoint is not served: the status, and a body after RFC 9457. */
final class DeadLetterProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Optional<String> parameter;
    private final transient Map<String, String> headers;

    private DeadLetterProblem(int status, String title, String detail, Optional<String> parameter) {
        this(status, title, detail, parameter, Map.of());
    }

    private DeadLetterProblem(int status, String title, String detail, Optional<String> parameter,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.headers = headers;
        this.status = status;
        this.title = title;
        this.parameter = parameter;
    }

    static DeadLetterProblem invalid(String parameter, String detail) {
        return new DeadLetterProblem(400, "Bad Request", parameter + " " + detail, Optional.of(parameter));
    }

    static DeadLetterProblem filterNeeded() {
        return new DeadLetterProblem(400, "Bad Request",
                "say which dead letters are meant: conversation, type, cause, stage, from or to; or all=true",
                Optional.of("all"));
    }

    static DeadLetterProblem forbidden() {
        return new DeadLetterProblem(403, "Forbidden", "the role for dead letters is missing", Optional.empty());
    }

    static DeadLetterProblem unknown() {
        return new DeadLetterProblem(404, "Not Found", "there is no such dead letter", Optional.empty());
    }

    static DeadLetterProblem methodNotAllowed(String allowed) {
        return new DeadLetterProblem(405, "Method Not Allowed", "this takes " + allowed, Optional.empty(),
                Map.of("Allow", allowed));
    }

    static DeadLetterProblem failed() {
        return new DeadLetterProblem(500, "Internal Server Error", "see the log", Optional.empty());
    }

    static DeadLetterProblem unavailable(String detail) {
        return new DeadLetterProblem(503, "Service Unavailable", detail, Optional.empty());
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        JsonObject body = new JsonObject().put("status", status).put("title", title).put("detail", getMessage());
        parameter.ifPresent(name -> body.put("parameter", name));
        return body.encode();
    }
}
