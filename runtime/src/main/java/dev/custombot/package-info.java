/** What a bot team writes with: annotations for handlers, replies, conversations, their state, and filters. */
@NullMarked
package dev.custombot;

import org.jspecify.annotations.NullMarked;
