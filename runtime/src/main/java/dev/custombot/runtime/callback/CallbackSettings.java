package dev.custombot.runtime.callback;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How callbacks are received on a path.
 *
 * @param budget how long a callback may take until it is answered
 * @param maxBodySize the most bytes of a body
 * @param maxHeaderSize the most bytes of its headers
 * @param maxGzipRatio how much larger a compressed body may become; empty if there must be none
 */
public record CallbackSettings(Duration budget, long maxBodySize, long maxHeaderSize, OptionalInt maxGzipRatio) {}
