/**
 * The token endpoint of a bot as it is configured, and where its secrets are.
 */
package dev.custombot.runtime.bot.issuer;
