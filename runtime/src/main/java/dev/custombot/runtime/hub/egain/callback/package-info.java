/**
 * Takes a callback of eGain apart, byte by byte, within its limits. What a message says must never be looked at here.
 */
package dev.custombot.runtime.hub.egain.callback;
