/**
 * What the callers of a bot must know: found in the configuration, in mounted files and at a credentials provider, and kept up to date. A
 * thread that answers callbacks never waits for any of them.
 */
package dev.custombot.runtime.bot.callers;
