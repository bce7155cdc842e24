/**
 * Where the keys of issuers come from, and when they are trusted no more. Nobody ever waits for them on a thread, and what a caller sends
 * never makes them be asked for more often than is said.
 */
package dev.custombot.runtime.callback.authentication.token.keys;
