package dev.custombot.runtime.reply;

import java.util.Optional;

/**
 * How a sender is at present.
 *
 * @param waiting replies in memory, without those on their way
 * @param parked those of them that are parked
 * @param requests how many requests the plan allows at once now; empty without a plan
 * @param circuit whether the circuit breaker is closed (0), half open (1) or open (2)
 */
public record SenderState(int waiting, int parked, Optional<Double> requests, int circuit) {}
