package dev.custombot.runtime.dispatch.state;

/**
 * A message that waits to be handled again, after its handler has failed: for the next try, or because an operator wants it to.
 *
 * @param said what the handler has said at once: it stays when it is called again, in whatever process
 */
public record UnfinishedTurn(String turnId, Lasting said) {}
