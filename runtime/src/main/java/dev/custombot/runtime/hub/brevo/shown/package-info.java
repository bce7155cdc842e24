/**
 * What a customer at Brevo sees of a reply that Brevo has no form for, and what a text means after it. It must never know of requests or
 * configuration.
 */
package dev.custombot.runtime.hub.brevo.shown;
