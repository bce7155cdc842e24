/**
 * Kafka clients of the bot's own, and what they read back. Whatever watches a channel of the application must never see their records: it has
 * seen each once.
 */
package dev.custombot.runtime.kafka;
