package dev.custombot.deployment.emulator.brevo;

import io.vertx.core.json.JsonObject;

/** An error answer of Brevo's API. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiProblem(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static ApiProblem missing(String parameter) {
        return new ApiProblem(400, "missing_parameter", parameter + " is missing");
    }

    static ApiProblem invalid(String reason) {
        return new ApiProblem(400, "invalid_parameter", reason);
    }

    static ApiProblem unknown(String what) {
        return new ApiProblem(404, "document_not_found", what + " does not exist");
    }

    static ApiProblem wrongKey() {
        return new ApiProblem(401, "unauthorized", "Key not found");
    }

    static ApiProblem noKey() {
        return new ApiProblem(401, "unauthorized", "authentication not found in headers");
    }

    /** The key is good. */
    static ApiProblem unknownAddress() {
        return new ApiProblem(401, "unauthorized",
                "We have detected you are using an unrecognised IP address. If you performed this action make sure to add the new IP");
    }

    static ApiProblem withoutApi() {
        return new ApiProblem(402, "not_enough_credits", "Upgrade your plan to use REST API");
    }

    static ApiProblem method() {
        return new ApiProblem(405, "method_not_allowed", "There is no such method");
    }

    static ApiProblem tooMany() {
        return new ApiProblem(429, "too_many_requests", "You have exceeded the rate limit of your plan");
    }

    /** The code that goes with a status, if nobody says another. */
    static String usualCode(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401 -> "unauthorized";
            case 402 -> "not_enough_credits";
            case 403 -> "permission_denied";
            case 404 -> "document_not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 422 -> "unprocessable_entity";
            case 429 -> "too_many_requests";
            default -> "internal_error";
        };
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    JsonObject toJson() {
        return new JsonObject().put("code", code).put("message", getMessage());
    }
}
