package dev.custombot.runtime.config;

import java.time.Duration;

import io.smallrye.config.WithDefault;

/** When to leave alone a hub that does not answer as it should: no answer, 5xx, 408, 425 and 429 are failures. */
public interface CircuitBreakerConfig {

    /** How many requests are looked at. */
    @WithDefault("10")
    int requestVolume();

    /** Which part of them must fail, more than 0 and at most 1, so that nothing more is sent for a while. */
    @WithDefault("0.8")
    double failureRatio();

    /** How long nothing is sent; then a single request finds out whether the hub answers. */
    @WithDefault("5s")
    Duration delay();
}
