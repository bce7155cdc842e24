/**
 * Plays a conversation hub, its customers and the identity provider of both directions, for dev mode and tests. It talks to the bot
 * over HTTP only, and must never reach into it: a bot in another process finds the same hub.
 */
package dev.custombot.deployment.emulator;
