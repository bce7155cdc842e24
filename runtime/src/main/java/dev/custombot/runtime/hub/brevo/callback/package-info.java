/**
 * Takes a webhook of Brevo apart into messages, and knows what lies of each on the topic. What a message says must never be looked at here.
 */
package dev.custombot.runtime.hub.brevo.callback;
