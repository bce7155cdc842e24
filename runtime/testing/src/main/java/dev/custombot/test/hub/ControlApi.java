package dev.custombot.test.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** The emulator's control API over HTTP. */
public final class ControlApi {

    /** With whatever modules there are, so that a test can send dates; as text, as people write them. */
    public static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** What the hub does not do. */
    public static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1;
        private static final int CONFLICT = 409;

        private final int status;

        public Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        /** The conversation has ended: nobody can say anything in it. */
        public static Refused over() {
            return new Refused(CONFLICT, "The conversation has ended");
        }

        public boolean isOver() {
            return status == CONFLICT;
        }
    }

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> emulator;

    public ControlApi(Supplier<URI> emulator) {
        this.emulator = emulator;
    }

    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** Empty if there is no such thing. */
    public Optional<JsonNode> find(String path) {
        HttpResponse<String> response = answer(request(path).GET());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(response));
    }

    public JsonNode post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    public JsonNode post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    public JsonNode put(String path, String body) {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    public void delete(String path) {
        send(request(path).DELETE());
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The bot has sent something that is not JSON", e);
        }
    }

    /** As a part of a path or a value of a query: in a path a plus is no blank. */
    public static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(emulator.get().resolve(path)).timeout(TIMEOUT);
    }

    private JsonNode send(HttpRequest.Builder request) {
        return read(answer(request));
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            throw new Refused(response.statusCode(), "The hub emulator answered " + response.statusCode() + " to "
                    + response.request().method() + " " + response.uri() + ": " + response.body());
        }
        try {
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
