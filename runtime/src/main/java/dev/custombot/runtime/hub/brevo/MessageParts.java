package dev.custombot.runtime.hub.brevo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.runtime.hub.brevo.callback.Texts;
import dev.custombot.runtime.hub.brevo.callback.WebhookEvent;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.record.Links;

/** Reads what messages of events and of transcripts have in common. */
final class MessageParts {

    private static final List<String> ATTRIBUTES = List.of("isMissed", "isMissedByVisitor", "isForward", "isSentViaJsApi",
            "messageType", "subject", "sourceMessageId", "receivedFrom");
    private static final List<String> METADATA = List.of("eventName", "event_name", "conversationId", "isNoAvailableAgent",
            "missedMessagesCount");

    private MessageParts() {}

    /** A text; HTML only where there is none. The text of a file is its name, which the file has itself. */
    static Content content(JsonNode message) {
        Optional<String> text = JsonFields.text(message, "text")
                .filter(said -> !said.isBlank() && !isNameOfFile(message, said));
        boolean isFile = !Texts.files(message).isEmpty();
        return text.map(Content::ofText).or(() -> JsonFields.text(message, "html").filter(html -> !isFile && !html.isBlank())
                .map(Content::ofHtml)).orElse(Content.none());
    }

    private static boolean isNameOfFile(JsonNode message, String text) {
        return Texts.files(message).stream().anyMatch(file -> text.equals(fileName(file)));
    }

    static Optional<Instant> time(JsonNode message) {
        return JsonFields.longNumber(message, "createdAt").stream().mapToObj(Instant::ofEpochMilli).findFirst();
    }

    /** The name that customers see. */
    static Optional<String> agentName(JsonNode message, JsonNode event) {
        Optional<String> id = JsonFields.text(message, "agentId");
        return JsonFields.text(message, "agentName").or(() -> WebhookEvent.agents(event)
                .filter(agent -> id.isPresent() && JsonFields.text(agent, "id").equals(id))
                .flatMap(agent -> JsonFields.text(agent, "name").stream()).findFirst());
    }

    static List<Attachment> files(JsonNode message) {
        return Texts.files(message).stream().map(file -> Attachment.of(Optional.empty(), fileName(file),
                JsonFields.text(file, "mimeType"), JsonFields.longNumber(file, "size"),
                first(file, "link", "url").flatMap(Links::parse))).toList();
    }

    private static String fileName(JsonNode file) {
        return first(file, "name", "filename", "fileName").orElse("");
    }

    private static Optional<String> first(JsonNode node, String... fields) {
        return Stream.of(fields).flatMap(field -> JsonFields.text(node, field).stream()).findFirst();
    }

    static List<MessageAttribute> attributes(JsonNode message) {
        return ATTRIBUTES.stream().filter(name -> isScalar(message.path(name)))
                .map(name -> MessageAttribute.external(name, message.path(name).asText())).toList();
    }

    /** What the event tells of the conversation besides who is in it. */
    static List<Attribute> metadata(JsonNode event) {
        return METADATA.stream().filter(name -> isScalar(event.path(name)))
                .map(name -> Attribute.of(name, event.path(name).asText())).toList();
    }

    static boolean isScalar(JsonNode node) {
        return node.isValueNode() && !node.isNull();
    }
}
