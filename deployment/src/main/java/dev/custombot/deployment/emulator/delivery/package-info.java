/**
 * Calls the bot's callback, and says how it answered. When something is delivered again is the rule of one kind of hub, and must never
 * be decided here.
 */
package dev.custombot.deployment.emulator.delivery;
