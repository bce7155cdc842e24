package dev.custombot.hub.egain;

import java.util.Optional;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The resources of one kind. The {@code Uni} and {@code Multi} may be subscribed to on any thread, and do their work then; they fail with
 * {@link dev.custombot.hub.HubRequestException}.
 * <p>
 * What the hub would refuse by its published limits is an {@link IllegalArgumentException} at the call.
 *
 * @param <T> the kind
 */
public interface Resources<T extends Resource> {

    /** Registers it, and completes with its id. When the answer is lost, the hub is asked whether it has one of that name. */
    Uni<String> create(T resource);

    /** All of them, page by page as they are asked for. */
    Multi<T> list();

    /** @param id 36 characters */
    Uni<T> get(String id);

    /** The one of that name; empty when there is none. Looks through the list. */
    default Uni<Optional<T>> find(String name) {
        return list().filter(resource -> resource.name().equals(name)).collect().first().map(Optional::ofNullable);
    }

    /** Replaces the one with its id; fields of the hub that are unknown here stay as they were when it was read. */
    Uni<Void> update(T resource);

    /** @param id 36 characters; the hub refuses to delete what is in use */
    Uni<Void> delete(String id);

    /** The same for threads that may wait. */
    default BlockingResources<T> blocking() {
        return new BlockingResources<>(this);
    }
}
