package dev.custombot.runtime.hub;

import java.time.Duration;
import java.util.Optional;

/** A callback before its body is read. */
public interface CallbackRequest {

    /** The first header of the name, in upper or lower case. */
    Optional<String> header(String name);

    /** What stands in the path in place of {@code :name}, see {@link HubKind#callbackRoutes}. */
    Optional<String> pathParameter(String name);

    /** The first parameter of the name in the query. */
    Optional<String> queryParameter(String name);

    /** How much of the time is left in which the callback must be answered; more than 0. */
    Duration timeLeft();
}
