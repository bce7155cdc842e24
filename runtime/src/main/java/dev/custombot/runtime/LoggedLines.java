package dev.custombot.runtime;

/**
 * Several lines that an entry of the log consists of; nothing in one of them begins another.
 *
 * @param text ends each with a line break
 */
record LoggedLines(String text) {}
