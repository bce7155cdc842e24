/**
 * One trace from the hub's callback to the request with the replies, in an application with OpenTelemetry. What a customer wrote, and names, must
 * never be in it.
 */
package dev.custombot.runtime.bot.tracing;
