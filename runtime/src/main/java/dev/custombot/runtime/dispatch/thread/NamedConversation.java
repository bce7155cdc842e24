package dev.custombot.runtime.dispatch.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
