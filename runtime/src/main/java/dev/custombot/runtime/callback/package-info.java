/**
 * Receives a callback: splits it into messages, stores each of them under its conversation, and answers. A handler must never run here,
 * and 202 is never said before Kafka has everything.
 */
package dev.custombot.runtime.callback;
