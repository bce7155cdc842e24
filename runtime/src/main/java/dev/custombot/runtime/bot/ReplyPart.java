package dev.custombot.runtime.bot;

import dev.custombot.runtime.reply.ReplyConsumer;
import dev.custombot.runtime.reply.ReplySender;
import dev.custombot.runtime.reply.owner.ReplyPartitions;

/**
 * The reply stage of a bot.
 *
 * @param partitions those of the replies topic that are this process'
 * @param sender sends
 * @param consumer reads the topic
 */
public record ReplyPart(ReplyPartitions partitions, ReplySender sender, ReplyConsumer consumer) {}
