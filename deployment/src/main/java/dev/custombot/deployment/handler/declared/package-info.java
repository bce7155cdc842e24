/** What a class declares about its handlers, read from the index and not yet judged. */
package dev.custombot.deployment.handler.declared;
