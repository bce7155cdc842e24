package dev.custombot.runtime.deadletter.endpoint;

import java.util.Map;

import dev.custombot.runtime.http.HttpProblem;

/** Why a request to the endpoint is not served. */
final class DeadLetterProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;

    private DeadLetterProblem(int status, String title, String detail, Map<String, String> members,
            Map<String, String> headers) {
        super(status, title, detail, members, headers);
    }

    private DeadLetterProblem(int status, String title, String detail) {
        this(status, title, detail, Map.of(), Map.of());
    }

    static DeadLetterProblem invalid(String parameter, String detail) {
        return new DeadLetterProblem(400, "Bad Request", parameter + " " + detail, Map.of("parameter", parameter), Map.of());
    }

    static DeadLetterProblem filterNeeded() {
        return new DeadLetterProblem(400, "Bad Request",
                "say which dead letters are meant: conversation, type, cause, stage, from or to; or all=true",
                Map.of("parameter", "all"), Map.of());
    }

    static DeadLetterProblem forbidden() {
        return new DeadLetterProblem(403, "Forbidden", "the role for dead letters is missing");
    }

    static DeadLetterProblem otherSite() {
        return new DeadLetterProblem(403, "Forbidden", "a page of another site asks for this");
    }

    static DeadLetterProblem unknown() {
        return new DeadLetterProblem(404, "Not Found", "there is no such dead letter");
    }

    static DeadLetterProblem methodNotAllowed(String allowed) {
        return new DeadLetterProblem(405, "Method Not Allowed", "this takes " + allowed, Map.of(),
                Map.of("Allow", allowed));
    }

    static DeadLetterProblem failed() {
        return new DeadLetterProblem(500, "Internal Server Error", "see the log");
    }

    static DeadLetterProblem unavailable(String detail) {
        return new DeadLetterProblem(503, "Service Unavailable", detail);
    }
}
