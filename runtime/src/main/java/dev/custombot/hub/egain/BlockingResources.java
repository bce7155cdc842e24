package dev.custombot.hub.egain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

/**
 * {@link Resources} for threads that may wait: those of handlers, unless they are marked as non-blocking. On an event loop each method throws
 * {@link IllegalStateException}.
 *
 * @param <T> the kind
 */
public final class BlockingResources<T extends Resource> {

    /** Every request ends by itself; this is for a process that stands still. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Resources<T> resources;

    BlockingResources(Resources<T> resources) {
        this.resources = resources;
    }

    public String create(T resource) {
        return await(resources.create(resource));
    }

    public List<T> list() {
        return await(resources.list().collect().asList());
    }

    public T get(String id) {
        return await(resources.get(id));
    }

    public Optional<T> find(String name) {
        return await(resources.find(name));
    }

    public void update(T resource) {
        await(resources.update(resource));
    }

    public void delete(String id) {
        await(resources.delete(id));
    }

    private static <R> R await(Uni<R> answer) {
        return answer.await().atMost(LONGEST);
    }
}
