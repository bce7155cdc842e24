/**
 * A real Kafka broker of one node, for dev mode and tests, in this process or in one of its own. It is never in an artifact for
 * production, and leaves nothing behind on the disk that nobody asked for.
 */
package dev.custombot.deployment.broker;
