/**
 * The whole API of eGain's Conversation Hub (Conversation Manager API v3) as typed calls; {@link dev.custombot.hub.egain.ConversationManager}
 * is injected. It must never be needed for what a handler does: replies go by themselves.
 */
package dev.custombot.hub.egain;
