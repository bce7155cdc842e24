package dev.custombot;

/**
 * An exception of a handler that it makes no sense to call the handler again for: its message is given up at once, whatever
 * {@code quarkus.custom-bot.dispatch.retry} says.
 */
public interface NotRetried {}
