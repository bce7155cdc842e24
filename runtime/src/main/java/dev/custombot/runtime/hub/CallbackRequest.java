package dev.custombot.runtime.hub;

import java.util.Optional;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** A callback before its body is read. */
public interface CallbackRequest {

    /** The header of the name, in upper or lower case; of several the list of their values. */
    Optional<String> header(String name);

    /** What stands in the path in place of {@code :name}, see {@link HubKind#callbackRoutes}. */
    Optional<String> pathParameter(String name);

    /** The first parameter of the name in the query; empty also when the query cannot be decoded. */
    Optional<String> queryParameter(String name);

    /**
     * Completes, and fails, with the work, or fails with {@link TimeoutException} when the time is over in which the callback must be
     * answered.
     */
    <T> Uni<T> inTime(Uni<T> work);
}
