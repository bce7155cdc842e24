/**
 * All that knows eGain's Conversation Hub: callbacks, message model, requests, tokens, error codes and plans. It must never be imported from
 * elsewhere: it is found as a Java service.
 */
package dev.custombot.runtime.hub.egain;
