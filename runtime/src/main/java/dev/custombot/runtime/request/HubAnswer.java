package dev.custombot.runtime.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        String body = response.getEntity() instanceof String text ? text : read(response.readEntity(InputStream.class));
        return new HubAnswer(response.getStatus(), body.length() > LONGEST_BODY ? "" : body,
                name -> Optional.ofNullable(response.getHeaderString(name)));
    }

    /** As bytes: a type that is none would be an exception, and the status would be lost with it. JSON is UTF-8 anyway. */
    private static String read(InputStream body) {
        try (body) {
            return new String(body.readNBytes(LONGEST_BODY + 1), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
