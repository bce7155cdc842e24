/**
 * Reads the bodies of callbacks of whatever hub, so that nobody can make that expensive. What a body means must never be known here.
 */
package dev.custombot.runtime.hub.body;
