/**
 * When a request may be made: the plan's budget, the circuit breaker, and the times for which the hub wants to be left alone. It never
 * asks what is sent.
 */
package dev.custombot.runtime.reply.pace;
