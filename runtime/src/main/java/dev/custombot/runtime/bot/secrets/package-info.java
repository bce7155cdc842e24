/**
 * The secrets of one bot that change while it runs, wherever they are needed: each is read again in one way, and told of in one way. Whoever
 * asks for one must never wait for a file.
 */
package dev.custombot.runtime.bot.secrets;
