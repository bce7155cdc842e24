package dev.custombot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON of the one rich message that {@link Reply} makes itself, the same as that of
 * {@link dev.custombot.message.QuickReply}.
 */
final class QuickReplyJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private QuickReplyJson() {}

    /** @throws IllegalArgumentException if the title or an answer is blank, or there is no answer */
    static String of(String title, String... answers) {
        if (answers.length == 0) {
            throw new RefusedReplyException("A quick reply needs at least one answer");
        }
        ObjectNode json = MAPPER.createObjectNode().put("type", "quickreply").put("version", "1");
        ObjectNode question = json.putObject("quickReply").put("title",
                Limits.requireText("The title of a quick reply", title, Limits.CONTENT_LENGTH));
        ArrayNode items = question.putArray("items");
        for (String answer : answers) {
            items.addObject().put("title", Limits.requireText("An answer of a quick reply", answer, Limits.CONTENT_LENGTH));
        }
        return json.toString();
    }
}
