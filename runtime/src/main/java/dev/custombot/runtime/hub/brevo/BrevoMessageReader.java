package dev.custombot.runtime.hub.brevo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.hub.ReceivedMessage;
import dev.custombot.runtime.hub.brevo.callback.BotIdentity;
import dev.custombot.runtime.hub.brevo.callback.WebhookEvent;
import dev.custombot.runtime.hub.brevo.callback.Writer;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.record.RecordFormatException;

/** Reads a record of the callbacks topic as a message. */
final class BrevoMessageReader {

    private final String participant;
    private final BotIdentity bot;

    /** @param participant what the bot is called */
    BrevoMessageReader(String participant, BotIdentity bot) {
        this.participant = participant;
        this.bot = bot;
    }

    /** @throws RecordFormatException if the record's value is no event, or tells of no message where it must */
    IncomingMessage read(CallbackRecord record) {
        JsonNode event = parse(record.value());
        JsonNode message = event.path(WebhookEvent.MESSAGE);
        boolean isTold = record.type().equals(MessageType.CONVERSATION_END) || MessageType.isCustom(record.type());
        if (WebhookEvent.name(event).isEmpty() || !isTold && !message.isObject()) {
            throw new RecordFormatException("the value is no event with a message");
        }
        return new ReceivedMessage(record.origin().bot(), record.messageId(), Optional.empty(),
                MessageReference.of(JsonFields.text(message, "id"), Optional.empty()), Optional.empty(), record.type(),
                VisitorReader.conversation(record.conversationId(), event, transcript(event)),
                sender(record.senderType(), message, event), List.of(), content(record, event, message), Optional.empty(),
                MessageParts.files(message), MessageParts.attributes(message), MessageParts.metadata(event),
                MessageParts.time(message), MessageParts.time(message),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static JsonNode parse(byte[] value) {
        try {
            return Json.MAPPER.readTree(value);
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        }
    }

    private static Content content(CallbackRecord record, JsonNode event, JsonNode message) {
        if (record.type().equals(MessageType.AGENT_JOIN) || record.type().equals(MessageType.CONVERSATION_END)) {
            return Content.none();
        }
        Content said = MessageParts.content(message);
        return said.isEmpty() && MessageType.isCustom(record.type()) ? Content.ofJson(event.toString()) : said;
    }

    private Sender sender(String type, JsonNode message, JsonNode event) {
        boolean isAutomatic = message.path("isPushed").asBoolean(false) || message.path("isTrigger").asBoolean(false);
        boolean isAnother = (isAutomatic || message.path("isBot").asBoolean(false))
                && Writer.of(message, event, bot) != Writer.BOT;
        Optional<String> name = switch (type) {
            case Sender.CUSTOMER -> VisitorReader.name(event);
            case Sender.CUSTOM_BOT -> isAnother ? MessageParts.agentName(message, event) : Optional.of(participant);
            default -> MessageParts.agentName(message, event);
        };
        return Sender.of(type, name, isAutomatic && isAnother ? Optional.of("system") : Optional.empty());
    }

    private List<TranscriptMessage> transcript(JsonNode event) {
        return JsonFields.objects(event.path(WebhookEvent.MESSAGES), message -> {
            TranscriptMessage said = TranscriptMessage.of(MessageType.TEXT, MessageParts.content(message),
                    sender(Writer.of(message, event, bot).senderType(), message, event))
                    .withAttachments(MessageParts.files(message)).withAttributes(MessageParts.attributes(message));
            said = JsonFields.with(said, JsonFields.text(message, "id"), TranscriptMessage::withId);
            Optional<Instant> time = MessageParts.time(message);
            said = JsonFields.with(said, time, TranscriptMessage::withCreated);
            return JsonFields.with(said, time, TranscriptMessage::withSent);
        });
    }
}
