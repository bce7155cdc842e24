package dev.custombot.runtime.dispatch.state;

/**
 * A message that waits because an operator wants it to, after its handler has failed.
 *
 * @param said what the handler has said at once: it stays when it is called again, in whatever process
 */
public record UnfinishedTurn(String turnId, Lasting said) {}
