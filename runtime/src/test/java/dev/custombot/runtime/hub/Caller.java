package dev.custombot.runtime.hub;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

/** A callback before its body, as a test makes one. */
public record Caller(Map<String, String> headers, Map<String, String> path,
        Map<String, String> query) implements CallbackRequest {

    /** One that shows nothing in its address. */
    public static Caller with(Map<String, String> headers) {
        return new Caller(headers, Map.of(), Map.of());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public Optional<String> pathParameter(String name) {
        return Optional.ofNullable(path.get(name));
    }

    @Override
    public Optional<String> queryParameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    @Override
    public <T> Uni<T> inTime(Uni<T> work) {
        return work.ifNoItem().after(Duration.ofSeconds(4)).fail();
    }
}
