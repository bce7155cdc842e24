/**
 * Finds the bots of the application, and makes their beans and channels. What a promise rests on is set here for each channel, and must
 * never follow from settings for all channels of the application.
 */
package dev.custombot.deployment.bot;
