package dev.custombot.runtime.bot.dev.traffic;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.record.OutgoingReply;
import io.vertx.core.json.JsonObject;

/** What developers are shown of contents: their beginning, and nothing of what is to be redacted. */
final class Said {

    private static final int MOST = 2_000;

    private Said() {}

    static String of(Content content) {
        return content.redact() ? "(redacted)" : beginning(content.value().orElse(""));
    }

    static JsonObject of(OutgoingReply reply) {
        return new JsonObject().put("id", reply.messageId()).put("type", reply.type()).put("says", of(reply.content()))
                .put("files", reply.attachments().size());
    }

    static String beginning(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
