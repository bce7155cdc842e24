/**
 * What the pages of dev mode ask the running application. It must never decide anything that a bot in production decides, nor be in its artifact.
 */
package dev.custombot.runtime.bot.dev;
