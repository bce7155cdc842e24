package dev.custombot.runtime;

/**
 * A conversation that a line of the log is about: the logger of a bot names it there as that bot's settings say.
 *
 * @param id of the conversation at the hub
 */
record LoggedConversation(String id) {}
