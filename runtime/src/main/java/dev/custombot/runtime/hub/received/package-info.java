/**
 * What a hub has delivered, as its adapter has read it. What the hub did not say must never be made up here.
 */
package dev.custombot.runtime.hub.received;
