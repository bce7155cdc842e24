/** Registers the application's bots when that is asked for. What a bot needs at its hub must never be decided here. */
package dev.custombot.runtime.bot.registrations;
