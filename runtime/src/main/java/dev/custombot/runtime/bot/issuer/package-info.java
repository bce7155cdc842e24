/** The token endpoint of a bot as it is configured, and where its secrets are. A secret must never be part of a message. */
package dev.custombot.runtime.bot.issuer;
