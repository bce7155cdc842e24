package dev.custombot.runtime.bot.dev.traffic;

import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.vertx.core.json.JsonObject;

/**
 * Which message a line is about.
 *
 * @param bot as people call it
 * @param message the hub's id of it; of what the bot says of itself, the id of that
 * @param sender the type of who has sent it
 * @param says what developers are shown of its content
 * @param intent empty for none
 */
record TrafficHead(String bot, String conversation, String message, String type, String sender, String says, String intent) {

    /** Of what has no intent, as what the bot says. */
    TrafficHead(String bot, String conversation, String message, String type, String sender, String says) {
        this(bot, conversation, message, type, sender, says, "");
    }

    /** Of a message of a callback, or of the bot's own. */
    static TrafficHead of(BotNames bot, HubReceiver receiver, CallbackRecord record) {
        Optional<IncomingMessage> read = read(receiver, record);
        return new TrafficHead(bot.label(), record.conversationId(), record.messageId(), record.type(), record.senderType(),
                read.map(message -> Said.of(message.content())).orElse(""), read.flatMap(IncomingMessage::intent).orElse(""));
    }

    private static Optional<IncomingMessage> read(HubReceiver receiver, CallbackRecord record) {
        try {
            return Optional.of(receiver.read(record));
        } catch (RecordFormatException e) {
            // Dispatch says so.
            return Optional.empty();
        }
    }

    JsonObject toJson() {
        return new JsonObject().put("bot", bot).put("conversation", conversation).put("message", message).put("type", type)
                .put("sender", sender).put("says", says).put("intent", intent);
    }
}
