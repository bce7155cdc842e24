package dev.custombot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.runtime.transcript.ConversationLines;
import dev.custombot.runtime.transcript.RichLines;
import dev.custombot.test.hub.ControlApi;

/**
 * A message of the bot that the hub accepted.
 *
 * @param id the hub's id
 * @param messageId the id that the bot gave it
 * @param type the message type
 * @param text the text, if it is one
 * @param json the JSON of its rich or custom content, if it has one; {@code RichContent.parse} makes a content of it
 * @param message the whole message as it was sent, as JSON
 */
public record BotReply(String id, String messageId, String type, Optional<String> text, Optional<String> json,
        String message) {

    static BotReply of(JsonNode reply) {
        JsonNode message = reply.path("message");
        JsonNode content = message.path("content");
        return new BotReply(reply.path("id").asText(), reply.path("messageId").asText(), reply.path("type").asText(),
                Optional.ofNullable(content.path("text").textValue()), Optional.ofNullable(content.path("json").textValue()),
                message.toString());
    }

    /** The answers on offer, if it is a quick reply. */
    public List<String> quickReplies() {
        return titles(content().path("quickReply").path("items"));
    }

    /** The titles of the items on offer, if it is a list picker. */
    public List<String> listItems() {
        List<String> titles = new ArrayList<>();
        content().path("list").path("sections").forEach(section -> titles.addAll(titles(section.path("items"))));
        return titles;
    }

    /**
     * What it offers to choose from: the answers of a quick reply, the items of a list picker, the starts of a time picker's times, and at a
     * hub that shows none of them the lines of the text that stands for them, without their numbers.
     */
    public List<String> choices() {
        return json.isPresent()
                ? RichLines.choices(content())
                : WrittenChoice.in(text.orElse("")).stream().map(WrittenChoice::title).toList();
    }

    /** Whether these are its choices, in their order. */
    public boolean offers(List<String> wanted) {
        if (json.isPresent()) {
            return choices().equals(wanted);
        }
        List<WrittenChoice> written = WrittenChoice.in(text.orElse(""));
        return written.size() == wanted.size()
                && IntStream.range(0, wanted.size()).allMatch(i -> written.get(i).isCalled(wanted.get(i)));
    }

    /** Whether a line of its text stands for a choice that the hub cannot show otherwise. */
    public boolean isChoice(String line) {
        return json.isEmpty() && !WrittenChoice.in(line).isEmpty();
    }

    /** As a line of a scenario. */
    public String describe() {
        List<String> lines = ConversationLines.message(ControlApi.parse(message));
        return lines.isEmpty() ? type : String.join("\n", lines);
    }

    /** The content as JSON; without fields if it has none. */
    JsonNode content() {
        return json.map(ControlApi::parse).orElseGet(ControlApi.JSON::createObjectNode);
    }

    private static List<String> titles(JsonNode items) {
        List<String> titles = new ArrayList<>();
        items.forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }
}
