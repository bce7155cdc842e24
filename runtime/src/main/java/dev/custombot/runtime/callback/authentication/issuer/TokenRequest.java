package dev.custombot.runtime.callback.authentication.issuer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.custombot.runtime.callback.http.ContentTypes;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** How a token is asked for: by the form of RFC 6749, or by JSON as the hub sends it. */
enum TokenRequest {

    FORM {
        @Override
        Parameters parameters(byte[] body) {
            return Parameters.ofForm(new String(body, StandardCharsets.UTF_8)).requireGrantType();
        }
    },
    JSON {
        @Override
        Parameters parameters(byte[] body) {
            return Parameters.ofJson(body);
        }
    };

    private static final String FORM_TYPE = HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED.toString();

    /** @throws TokenProblem if it is none of these */
    abstract Parameters parameters(byte[] body);

    /** @throws TokenProblem 415 if it is neither, 400 if it says twice who asks */
    static TokenRequest of(MultiMap headers) {
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            throw TokenProblem.invalidRequest("Authorization stands in the headers more than once");
        }
        String type = Optional.ofNullable(headers.get(HttpHeaders.CONTENT_TYPE)).orElse("");
        try {
            ContentTypes.isGzip(headers.getAll(HttpHeaders.CONTENT_ENCODING), false);
            if (FORM_TYPE.equalsIgnoreCase(type.split(";", 2)[0].strip())) {
                // Its charset is UTF-8 whatever it says.
                return FORM;
            }
            ContentTypes.requireJson(type);
            return JSON;
        } catch (dev.custombot.runtime.hub.CallbackProblem problem) {
            throw TokenProblem.unsupportedMediaType();
        }
    }
}
