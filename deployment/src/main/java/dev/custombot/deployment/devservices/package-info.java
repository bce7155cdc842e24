/**
 * Starts the broker and the emulated hubs for dev mode and tests, and tells the bots of them. What the application configures itself
 * must never be overridden, and a Dev Service that something else in it needs must never be kept from starting.
 */
package dev.custombot.deployment.devservices;
