/**
 * Secrets as they are held: read to the letter, checked for what is in them, and read again while the application runs. A secret must
 * never be part of a message, of an exception or of a log line.
 */
package dev.custombot.runtime.secret;
