/** How Brevo's API is asked, by the bot's replies and by the application, and what its answers mean. What is said in order must never go another way than this. */
package dev.custombot.runtime.hub.brevo.client;
