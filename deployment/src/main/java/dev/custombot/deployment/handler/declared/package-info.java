/** What a class declares about its handlers, read from the index. It must never be judged here. */
package dev.custombot.deployment.handler.declared;
