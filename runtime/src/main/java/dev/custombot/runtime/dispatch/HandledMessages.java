package dev.custombot.runtime.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.runtime.BotConfig.DeduplicationConfig;
import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.record.CallbackRecord;

/** Remembers which messages are done with, so that a redelivered one is not handled again. */
@Singleton
public class HandledMessages {

    private record Key(String conversationId, String messageId) {}

    private final Cache<Key, Boolean> handled;

    @Inject
    HandledMessages(CustomBotConfig config) {
        DeduplicationConfig deduplication = config.defaultBot().deduplication();
        this.handled = Caffeine.newBuilder().expireAfterWrite(deduplication.window())
                .maximumSize(deduplication.maxEntries()).build();
    }

    boolean contains(CallbackRecord record) {
        return handled.getIfPresent(key(record)) != null;
    }

    void add(CallbackRecord record) {
        handled.put(key(record), Boolean.TRUE);
    }

    private static Key key(CallbackRecord record) {
        return new Key(record.conversationId(), record.messageId());
    }
}
