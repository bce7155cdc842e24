/** Unique strings in whatever must stay secret, and the search for them. A marker must never look like anything else. */
package dev.custombot.canary;
