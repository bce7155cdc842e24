/**
 * Reads the arguments of the broker and the emulator where each is a process of its own. A mistake must never be told in Java's words
 * alone: it has its place, and what would be right.
 */
package dev.custombot.deployment.process;
