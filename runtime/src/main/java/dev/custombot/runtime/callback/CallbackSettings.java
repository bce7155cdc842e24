package dev.custombot.runtime.callback;

import java.time.Duration;

/**
 * How callbacks are received on a path.
 *
 * @param budget how long a callback may take until it is answered
 * @param maxBodySize the most bytes of a body
 */
public record CallbackSettings(Duration budget, long maxBodySize) {}
