/**
 * The topics of the bots: they are there, are made where that is wanted, are kept in several copies, and stay as they are. Whoever asks must
 * never wait for the broker.
 */
package dev.custombot.runtime.bot.topics;
