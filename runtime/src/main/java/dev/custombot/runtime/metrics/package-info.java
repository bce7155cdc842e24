/** The names and labels of all meters. The id of a conversation or a message must never become a label. */
package dev.custombot.runtime.metrics;
