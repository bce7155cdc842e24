/**
 * Puts each bot together from plain objects, and holds the bots of the application. All that finds beans, channels and configuration is
 * here; what becomes of a message must never be decided here.
 */
package dev.custombot.runtime.bot;
