package dev.custombot.runtime.store;

import java.time.Duration;

import dev.custombot.state.StoredState;

/**
 * What a store in memory keeps of a conversation.
 *
 * @param timeToLive after which it is forgotten, from now on
 */
public record KeptState(String conversationId, StoredState state, Duration timeToLive) {}
