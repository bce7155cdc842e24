/** Messages as a hub's adapter has read them. How a hub puts things must never be known here. */
package dev.custombot.runtime.received;
