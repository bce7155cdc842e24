/**
 * What any emulated hub remembers: conversations and what was said, deliveries and requests, its time, its journal. All of it belongs
 * to one event loop, and must never be touched from another thread.
 */
package dev.custombot.deployment.emulator.conversation;
