package dev.custombot.runtime.callback.authentication.token.keys;

import java.time.Duration;

/**
 * When published keys are loaded, and trusted.
 *
 * @param refresh between two loads
 * @param pause between two loads because of keys that are not known, and the longest one after loads that failed
 * @param keptDuringOutage after which keys are trusted no more that could not be loaded again
 */
public record KeyTimes(Duration refresh, Duration pause, Duration keptDuringOutage) {}
