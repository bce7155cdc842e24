/**
 * What operators want of a bot while it runs: pauses, and what becomes of a message that holds its conversation up. It lies on a topic of its
 * own, which every replica reads; a message must never be handled before it was read.
 */
package dev.custombot.runtime.control;
