/**
 * What a message tells of its conversation, and what a bot tells of one: participants, customers, contents, files, properties.
 */
@NullMarked
package dev.custombot.conversation;

import org.jspecify.annotations.NullMarked;
