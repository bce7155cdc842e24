/** Twelve bots to learn from, each in one file: together one application, because each listens for something else. */
package dev.custombot.workshop;
