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

    /** More than a page of channels with the largest icons: what is longer is no hub's, and nobody reads it. */
    private static final int LONGEST_BODY = 16 * 1024 * 1024;

    public static HubAnswer of(Response response) {
        String body = response.getLength() > LONGEST_BODY ? null : response.readEntity(String.class);
        return new HubAnswer(response.getStatus(), body == null || body.length() > LONGEST_BODY ? "" : body,
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
