package dev.custombot.deployment.emulator.brevo;

import java.util.Optional;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Reads what the bot sends. */
final class ApiInput {

    private ApiInput() {}

    /** @throws ApiProblem if there is no JSON object */
    static JsonObject body(RoutingContext context) {
        try {
            JsonObject body = context.body().asJsonObject();
            if (body != null) {
                return body;
            }
        } catch (DecodeException | ClassCastException e) {
            throw new ApiProblem(400, "bad_request", "Input must be a valid JSON object");
        }
        throw new ApiProblem(400, "bad_request", "Input must be a valid JSON object");
    }

    /** @throws ApiProblem if it is not there */
    static String required(JsonObject body, String field) {
        return text(body, field).orElseThrow(() -> ApiProblem.missing(field));
    }

    /**
     * A text; one without a character counts as missing.
     *
     * @throws ApiProblem if it is something else
     */
    static Optional<String> text(JsonObject body, String field) {
        Object value = body.getValue(field);
        if (value != null && !(value instanceof String)) {
            throw ApiProblem.invalid(field + " is not a string");
        }
        return Optional.ofNullable((String) value).filter(text -> !text.isBlank());
    }
}
