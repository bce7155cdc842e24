package dev.custombot.runtime.deadletter.endpoint;

import java.util.Map;

import dev.custombot.runtime.http.HttpProblem;

/** Why a request to the endpoint is not served. */
final class DeadLetterProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;
    private static final String ROLE = "quarkus.custom-bot.dead-letters.endpoint.role";

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

    /** @param role that the user has not */
    static DeadLetterProblem forbidden(String role) {
        return new DeadLetterProblem(403, "Forbidden", "the role " + role + " is missing; " + ROLE + " says which is needed");
    }

    /** Who does not say who it is learns no role. */
    static DeadLetterProblem anonymous() {
        return new DeadLetterProblem(403, "Forbidden",
                "say who you are: it takes a user with the role that " + ROLE + " names");
    }

    static DeadLetterProblem otherSite() {
        return new DeadLetterProblem(403, "Forbidden",
                "a page of another site asks for this, as Sec-Fetch-Site or Origin says; "
                        + "ask from a page of this address, or without a browser");
    }

    static DeadLetterProblem unknown() {
        return new DeadLetterProblem(404, "Not Found", "there is no such dead letter; "
                + "GET without an id lists those that are open, and with done=true the others, too");
    }

    static DeadLetterProblem nothingHere() {
        return new DeadLetterProblem(404, "Not Found",
                "there is nothing at this path: below the endpoint there are <id>, <id>/replay and replay");
    }

    static DeadLetterProblem methodNotAllowed(String allowed) {
        return new DeadLetterProblem(405, "Method Not Allowed", "this takes " + allowed, Map.of(),
                Map.of("Allow", allowed));
    }

    static DeadLetterProblem failed() {
        return new DeadLetterProblem(500, "Internal Server Error", "the request failed; the log says why (CBOT00504)");
    }

    /** @param cause without a mend */
    static DeadLetterProblem unavailable(String cause) {
        return new DeadLetterProblem(503, "Service Unavailable", cause + "; ask again later");
    }
}
