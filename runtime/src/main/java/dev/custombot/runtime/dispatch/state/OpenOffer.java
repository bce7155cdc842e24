package dev.custombot.runtime.dispatch.state;

import java.time.Instant;

/**
 * What the bot has offered at a hub that cannot show choices: what a text means after it.
 *
 * @param value in the words of the hub's adapter
 * @param made when; a message that came before means nothing by it
 * @param expires when it is forgotten
 */
public record OpenOffer(String value, Instant made, Instant expires) {}
