package dev.custombot.faults.account;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Under what a report was made: without it, nobody can judge or repeat it.
 *
 * @param seed what the random moments and delays come from
 * @param scale what part of the times and numbers was played
 * @param rate callbacks per second
 * @param isNative whether the bot was a native executable
 * @param hub the kind of hub
 * @param selected the scenarios that must be met
 */
public record Terms(long seed, double scale, double rate, @JsonProperty("native") boolean isNative, String hub,
        List<String> selected) {}
