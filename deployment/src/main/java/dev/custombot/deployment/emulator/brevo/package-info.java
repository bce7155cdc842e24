/**
 * How Brevo Conversations behaves: its webhooks, its API for agents, its limits. It must never be kinder than Brevo: what Brevo
 * refuses, forgets or does not repeat goes wrong here as well.
 */
package dev.custombot.deployment.emulator.brevo;
