/** How Brevo's API is asked, by the bot's replies and by the application, and what its answers mean. */
package dev.custombot.runtime.hub.brevo.client;
