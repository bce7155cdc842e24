package dev.custombot.runtime.request;

import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

/**
 * What a hub has answered.
 *
 * @param body empty when there is none
 * @param headers by name
 */
public record HubAnswer(int status, String body, Function<String, Optional<String>> headers) {

    public static HubAnswer of(Response response) {
        String body = response.readEntity(String.class);
        return new HubAnswer(response.getStatus(), body == null ? "" : body,
                name -> Optional.ofNullable(response.getHeaderString(name)));
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The status only. */
    @Override
    public String toString() {
        return "HubAnswer[status=" + status + "]";
    }
}
