package dev.custombot.runtime.control.endpoint;

import java.util.List;
import java.util.Map;

import dev.custombot.runtime.http.HttpProblem;

/** Why a request to the endpoint is not served. */
final class ControlProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;
    private static final String ROLE = "quarkus.custom-bot.control.endpoint.role";

    private ControlProblem(int status, String title, String detail, Map<String, String> members, Map<String, String> headers) {
        super(status, title, detail, members, headers);
    }

    private ControlProblem(int status, String title, String detail) {
        this(status, title, detail, Map.of(), Map.of());
    }

    static ControlProblem invalid(String parameter, String detail) {
        return new ControlProblem(400, "Bad Request", parameter + " " + detail, Map.of("parameter", parameter), Map.of());
    }

    /** @param role that the user has not */
    static ControlProblem forbidden(String role) {
        return new ControlProblem(403, "Forbidden", "the role " + role + " is missing; " + ROLE + " says which is needed");
    }

    /** Who does not say who it is learns no role. */
    static ControlProblem anonymous() {
        return new ControlProblem(403, "Forbidden", "say who you are: it takes a user with the role that " + ROLE + " names");
    }

    static ControlProblem otherSite() {
        return new ControlProblem(403, "Forbidden",
                "a page of another site asks for this, as Sec-Fetch-Site or Origin says; "
                        + "ask from a page of this address, or without a browser");
    }

    /** @param actions that there are */
    static ControlProblem nothingHere(List<String> actions) {
        return new ControlProblem(404, "Not Found", "there is nothing at this path: POST takes " + String.join(", ", actions)
                + " below the endpoint, and GET the endpoint itself");
    }

    static ControlProblem unknownHandler() {
        return new ControlProblem(404, "Not Found",
                "no handler of this bot has this name: it is Class#method, as logs and meters have it, with %23 for the #");
    }

    static ControlProblem unknownOrder() {
        return new ControlProblem(404, "Not Found",
                "there is no order for this message: it was carried out, is over, or never given; GET shows those that wait");
    }

    static ControlProblem methodNotAllowed(String allowed) {
        return new ControlProblem(405, "Method Not Allowed", "this takes " + allowed, Map.of(), Map.of("Allow", allowed));
    }

    /** @param what there are too many of */
    static ControlProblem full(String what) {
        return new ControlProblem(409, "Conflict", what + " already; resume some of them");
    }

    static ControlProblem failed() {
        return new ControlProblem(500, "Internal Server Error", "the request failed; the log says why (CBOT00705)");
    }

    static ControlProblem unavailable(String cause) {
        return new ControlProblem(503, "Service Unavailable",
                "Kafka has not confirmed it (" + cause + "); look with GET whether it holds, and ask again");
    }
}
