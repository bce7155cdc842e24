/**
 * The endpoint for dead letters, when it is switched on; what was not asked for is left out of the artifact. It must never be at the
 * port of the application, nor open to anybody without its role.
 */
package dev.custombot.deployment.deadletter;
