/**
 * What passes through the bots in development: each message with its steps from the callback to the hub's answer, for who looks. It must never
 * hold up, fail or change what it listens to, keep without bounds, nor be in an artifact for production.
 */
package dev.custombot.runtime.bot.dev.traffic;
