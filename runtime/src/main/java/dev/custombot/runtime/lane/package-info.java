/**
 * Order within a conversation, and ownership of partitions: what runs after what, and what may be committed. An offset must never be
 * committed before all records up to it are done.
 */
package dev.custombot.runtime.lane;
