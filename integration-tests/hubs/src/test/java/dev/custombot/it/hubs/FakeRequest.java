package dev.custombot.it.hubs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.hub.CallbackRequest;
import io.smallrye.mutiny.Uni;

/** A callback without its body. */
record FakeRequest(Map<String, String> headers, Map<String, String> path,
        Map<String, String> query) implements CallbackRequest {

    static FakeRequest bare() {
        return new FakeRequest(Map.of(), Map.of(), Map.of());
    }

    static FakeRequest withHeader(String name, String value) {
        return new FakeRequest(Map.of(name, value), Map.of(), Map.of());
    }

    static FakeRequest withPathParameter(String name, String value) {
        return new FakeRequest(Map.of(), Map.of(name, value), Map.of());
    }

    @Override
    public Optional<String> header(String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                .findFirst();
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
        return work.ifNoItem().after(Duration.ofSeconds(30)).fail();
    }
}
