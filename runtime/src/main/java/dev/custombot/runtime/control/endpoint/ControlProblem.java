package dev.custombot.runtime.control.endpoint;

import java.util.Map;

import dev.custombot.runtime.http.HttpProblem;

/** Why a request to the endpoint is not served. */
final class ControlProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;

    private ControlProblem(int status, String title, String detail, Map<String, String> members, Map<String, String> headers) {
        super(status, title, detail, members, headers);
    }

    private ControlProblem(int status, String title, String detail) {
        this(status, title, detail, Map.of(), Map.of());
    }

    static ControlProblem invalid(String parameter, String detail) {
        return new ControlProblem(400, "Bad Request", parameter + " " + detail, Map.of("parameter", parameter), Map.of());
    }

    static ControlProblem forbidden() {
        return new ControlProblem(403, "Forbidden", "the role for control is missing");
    }

    static ControlProblem otherSite() {
        return new ControlProblem(403, "Forbidden", "a page of another site asks for this");
    }

    static ControlProblem unknown() {
        return new ControlProblem(404, "Not Found", "there is no such thing to control");
    }

    static ControlProblem methodNotAllowed(String allowed) {
        return new ControlProblem(405, "Method Not Allowed", "this takes " + allowed, Map.of(), Map.of("Allow", allowed));
    }

    /** @param what there are too many of */
    static ControlProblem full(String what) {
        return new ControlProblem(409, "Conflict", what + " already; resume some of them");
    }

    static ControlProblem failed() {
        return new ControlProblem(500, "Internal Server Error", "see the log");
    }

    static ControlProblem unavailable(String cause) {
        return new ControlProblem(503, "Service Unavailable", "Kafka does not answer: " + cause);
    }
}
