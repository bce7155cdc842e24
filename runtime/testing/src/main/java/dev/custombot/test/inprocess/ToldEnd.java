package dev.custombot.test.inprocess;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;

/** The end of a conversation as a hub tells of it that does so itself, when all is over: nobody's message, at no time, with what was said. */
final class ToldEnd {

    private static final List<String> SAID = List.of("id", "type", "sender", "content", "attachments", "created");
    private static final List<String> OF_SOMEBODY = List.of("sender", "messageId", "content", "attachments", "created");

    private ToldEnd() {}

    /**
     * The same end, with the transcript.
     *
     * @param messages of the conversation; an end is none that was said
     */
    static ObjectNode of(ObjectNode end, List<JsonNode> messages) {
        ObjectNode told = end.deepCopy();
        told.remove(OF_SOMEBODY);
        told.putObject("sender").put("type", "");
        ArrayNode transcript = told.withObject("/conversation").putObject("messages").putArray("message");
        messages.stream().filter(message -> !message.path("type").path("value").asText().equals(MessageType.CONVERSATION_END))
                .forEach(message -> transcript.add(said(message)));
        return told;
    }

    private static ObjectNode said(JsonNode message) {
        ObjectNode said = message.<ObjectNode>deepCopy().retain(SAID);
        said.set("sent", message.path("created"));
        return said;
    }
}
