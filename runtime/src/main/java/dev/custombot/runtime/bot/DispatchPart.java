package dev.custombot.runtime.bot;

import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.dispatch.DispatchPartitions;

/**
 * The dispatch stage of a bot.
 *
 * @param partitions those of the callbacks topic that are this process'
 * @param consumer reads the topic
 */
public record DispatchPart(DispatchPartitions partitions, CallbackConsumer consumer) {}
