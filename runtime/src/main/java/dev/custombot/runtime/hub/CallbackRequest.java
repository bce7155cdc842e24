package dev.custombot.runtime.hub;

import java.time.Duration;
import java.util.Optional;

/** A callback before its body is read. */
public interface CallbackRequest {

    /** The header of the name, in upper or lower case; of several the list of their values. */
    Optional<String> header(String name);

    /** What stands in the path in place of {@code :name}, see {@link HubKind#callbackRoutes}. */
    Optional<String> pathParameter(String name);

    /** The first parameter of the name in the query; empty also when the query cannot be decoded. */
    Optional<String> queryParameter(String name);

    /** How much of the time is left in which the callback must be answered; more than 0. */
    Duration timeLeft();
}
