/** What replicas know of one another's handled messages. A message must never wait for that longer than a moment. */
package dev.custombot.runtime.dispatch.shared;
