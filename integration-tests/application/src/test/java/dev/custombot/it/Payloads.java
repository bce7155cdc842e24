package dev.custombot.it;

import java.util.UUID;

/** Callback bodies by hand. */
public final class Payloads {

    private Payloads() {}

    public static String conversationId() {
        return UUID.randomUUID().toString();
    }

    public static String text(String conversationId, String text) {
        return text(conversationId, UUID.randomUUID().toString(), text);
    }

    public static String text(String conversationId, String id, String text) {
        return """
                {"id":"%s","messageId":"%s","type":{"value":"text"},"conversation":{"id":"%s"},
                 "content":{"text":"%s"},"sender":{"type":"customer","participant":{"name":"Jo"}}}"""
                .formatted(id, UUID.randomUUID(), conversationId, text);
    }

    public static String envelope(String... messages) {
        return "{\"metadata\":{\"attributes\":[{\"name\":\"version\",\"value\":\"v3\"}]},\"messages\":{\"message\":["
                + String.join(",", messages) + "]}}";
    }
}
