/**
 * What of an application in dev mode is there in the next one, after a live reload. It must never hand on an object of the application's own classes,
 * nor be in the artifact.
 */
package dev.custombot.runtime.bot.dev.reload;
