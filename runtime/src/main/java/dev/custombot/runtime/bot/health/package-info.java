/**
 * Whether the bots are ready, and alive: what a restart mends, and nothing else. A check must never wait for Kafka or the hub.
 */
package dev.custombot.runtime.bot.health;
