package dev.custombot.runtime.deadletter;

/**
 * Where a bot's dead letters lie, and where they came from.
 *
 * @param bot the bot's name
 * @param maxScan how many records of a topic a request looks at, the newest ones
 */
public record LetterTopics(String bot, String callbacks, String replies, String deadLetters, int maxScan) {}
