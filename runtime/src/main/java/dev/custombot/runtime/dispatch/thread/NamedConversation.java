package dev.custombot.runtime.dispatch.thread;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

import dev.custombot.runtime.Sha256;
import dev.custombot.runtime.config.LogConfig.ConversationName;

/** How a conversation is named in logs and traces. */
public final class NamedConversation {

    private static final int BYTES = 8;

    private NamedConversation() {}

    /** Empty when it is not. */
    public static Optional<String> of(String conversationId, ConversationName name) {
        return switch (name) {
            case PLAIN -> Optional.of(conversationId);
            case HASHED -> Optional.of(digest(conversationId));
            case NONE -> Optional.empty();
        };
    }

    private static String digest(String id) {
        return HexFormat.of().formatHex(Sha256.of(id.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
