/**
 * All that knows eGain's Conversation Hub: callbacks, message model, requests, tokens, error codes and plans. Nobody ever imports it: it
 * is found as a Java service.
 */
package dev.custombot.runtime.hub.egain;
