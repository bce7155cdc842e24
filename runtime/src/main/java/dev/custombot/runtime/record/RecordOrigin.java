package dev.custombot.runtime.record;

/**
 * Whose records are on a topic.
 *
 * @param bot the bot's name
 * @param hub the kind of its hub
 */
public record RecordOrigin(String bot, String hub) {}
