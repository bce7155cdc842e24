package dev.custombot.runtime.callback;

import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.RecordOrigin;

/**
 * A bot whose messages come in on a path.
 *
 * @param origin what its records say of where they are from
 * @param participant its name at the hub
 * @param topic where its records go
 * @param publisher writes its records
 * @param flawed takes what cannot be one
 */
public record RecipientBot(RecordOrigin origin, String participant, String topic, CallbackPublisher publisher,
        FlawedMessages flawed, BotMetrics metrics) {}
