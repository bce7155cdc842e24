/**
 * All that knows Brevo Conversations: webhooks, agents' API, error codes and plans. It must never be imported from elsewhere: it is found
 * as a Java service.
 */
package dev.custombot.runtime.hub.brevo;
