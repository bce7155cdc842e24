/**
 * What the emulator's routes read and answer, and what goes wrong on the way when a test wants it. A request that cannot be understood
 * must never end the emulator: it is answered with what would be right.
 */
package dev.custombot.deployment.emulator.http;
