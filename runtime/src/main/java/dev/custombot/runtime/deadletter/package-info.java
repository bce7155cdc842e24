/**
 * Puts aside what was given up, and lists, replays and discards it when somebody asks. A dead letter is never taken off its topic, and
 * never replayed by itself.
 */
package dev.custombot.runtime.deadletter;
