package dev.custombot.simulation.bot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.config.DeduplicationConfig;
import dev.custombot.runtime.config.DialogueConfig;
import dev.custombot.runtime.config.StateConfig;
import dev.custombot.runtime.hub.Adaptations;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.SendableTypes;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.simulation.time.Chance;

/**
 * How the bot of one simulation is configured.
 *
 * @param plan the hub's, if it has one
 * @param batchSize how many replies a request takes
 * @param recognises whether the hub shows a repetition once
 * @param stateful whether a handler uses the state of conversations
 * @param offers whether the hub shows choices as numbered texts, and some customers are offered some
 */
public record Settings(Optional<RatePlan> plan, int batchSize, boolean recognises, int maxConcurrency,
        Optional<String> failureText,
        boolean stateful, boolean offers) {

    public static final Duration SESSION = Duration.ofSeconds(10);
    static final Duration PATIENCE = Duration.ofSeconds(8);
    static final Duration CIRCUIT_DELAY = Duration.ofSeconds(5);
    /** For how long the bot leaves a hub alone at most that asks for it. */
    public static final Duration LONGEST_REST = Duration.ofSeconds(10);
    /** When a reply is sent again that something on the way objects to. */
    public static final Duration PARKED = Duration.ofSeconds(5);
    public static final Duration HANDLER_TIMEOUT = Duration.ofSeconds(20);
    /** How often a handler may fail before its message is given up. */
    public static final int TRIES = 3;

    /** @param offering decides of offers alone, so that who offers nothing changes nothing else */
    public static Settings drawn(Chance chance, Chance offering) {
        Optional<RatePlan> plan = chance.of(0.5)
                ? Optional.of(new RatePlan(chance.oneOf(1.0, 5.0, 20.0), chance.oneOf(1, 5, 10), OptionalLong.empty()))
                : Optional.empty();
        int batchSize = chance.oneOf(1, 3, 10);
        boolean recognises = chance.of(0.9);
        int maxConcurrency = chance.oneOf(1, 2, 8);
        Optional<String> failureText = chance.of(0.3) ? Optional.of("Sorry") : Optional.empty();
        boolean stateful = chance.of(0.7);
        return new Settings(plan, batchSize, recognises, maxConcurrency, failureText, stateful, stateful && offering.of(0.5));
    }

    /** What the hub can do. */
    HubFeatures features() {
        return new HubFeatures(batchSize, recognises, false, false, false,
                SendableTypes.of(Set.of(MessageType.TEXT, MessageType.CONVERSATION_END, MessageType.ESCALATION_TRANSFER,
                        MessageType.QUICK_REPLY)),
                offers ? new Adaptations(Map.of(MessageType.QUICK_REPLY, "a numbered text"), true) : Adaptations.NONE, 10_000,
                Map.of(), Optional.empty());
    }

    record Dialogue() implements DialogueConfig {

        @Override
        public Duration expiry() {
            return Duration.ofMinutes(30);
        }

        @Override
        public int maxTries() {
            return 3;
        }

        @Override
        public List<String> cancelWords() {
            return List.of("cancel");
        }

        @Override
        public String givenUpText() {
            return "Let us leave it there";
        }
    }

    record Deduplication() implements DeduplicationConfig {

        @Override
        public Optional<Duration> window() {
            return Optional.of(Duration.ofHours(1));
        }

        @Override
        public int maxEntries() {
            return 100_000;
        }

        @Override
        public int rebuildRecords() {
            return 10_000;
        }

        @Override
        public StateConfig.Store store() {
            return StateConfig.Store.MEMORY;
        }

        @Override
        public Optional<String> keyPrefix() {
            return Optional.empty();
        }
    }

    record Circuit() implements CircuitBreakerConfig {

        @Override
        public int requestVolume() {
            return 5;
        }

        @Override
        public double failureRatio() {
            return 0.8;
        }

        @Override
        public Duration delay() {
            return CIRCUIT_DELAY;
        }
    }
}
