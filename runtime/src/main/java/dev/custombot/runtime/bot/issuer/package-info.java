/**
 * What the token endpoint of a bot must know: found in the configuration and in mounted files, and read again while the application runs. A
 * secret must never be part of a message.
 */
package dev.custombot.runtime.bot.issuer;
