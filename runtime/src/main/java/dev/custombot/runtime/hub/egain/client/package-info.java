/**
 * The typed calls of the hub's API: what resources look like on the wire, and how a call is made and repeated. What a handler says must never
 * go this way.
 */
package dev.custombot.runtime.hub.egain.client;
