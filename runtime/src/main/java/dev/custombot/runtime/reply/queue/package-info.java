/**
 * The replies that wait in memory, and what the next request takes of them. Of a conversation, never more than one request may be on its
 * way.
 */
package dev.custombot.runtime.reply.queue;
