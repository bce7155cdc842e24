/**
 * How eGain's Conversation Hub behaves: callbacks, the messages that it takes and refuses, tokens of both directions. It must never be
 * kinder than the hub: a bot that works here must work there.
 */
package dev.custombot.deployment.emulator.egain;
