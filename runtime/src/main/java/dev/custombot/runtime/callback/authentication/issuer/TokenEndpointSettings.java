package dev.custombot.runtime.callback.authentication.issuer;

import java.time.Duration;

/**
 * What a token endpoint takes.
 *
 * @param budget how long a request may take
 * @param maxBodySize the most bytes of a body
 * @param maxReading how many bodies are read at the same time
 * @param wrongSecretsPerMinute how many wrong secrets of a client are plainly refused
 */
public record TokenEndpointSettings(Duration budget, long maxBodySize, int maxReading, int wrongSecretsPerMinute) {}
