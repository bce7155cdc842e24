package dev.custombot.runtime.dispatch;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;

/** Writes a reply's content as the hub's message model has it; rich contents are JSON inside a string. */
@Singleton
public class ReplyContent {

    @Inject
    ObjectMapper mapper;

    /** @throws IllegalArgumentException if the content cannot be written, or is longer than the hub accepts */
    byte[] write(Reply reply) {
        ObjectNode content = mapper.createObjectNode();
        reply.content().ifPresent(value -> {
            if (MessageType.TEXT.equals(reply.type())) {
                content.put("text", value.toString());
            } else {
                content.put("json", limited(json(value)));
            }
        });
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String json(Object value) {
        if (value instanceof QuickReply quickReply) {
            return quickReply(quickReply).toString();
        }
        if (value instanceof ListPicker picker) {
            return listPicker(picker).toString();
        }
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Jackson cannot write " + value.getClass().getName() + " as JSON");
        }
    }

    private ObjectNode quickReply(QuickReply quickReply) {
        ObjectNode root = mapper.createObjectNode().put("type", "quickreply").put("version", "1");
        ObjectNode body = root.putObject("quickReply").put("title", quickReply.title());
        ArrayNode items = body.putArray("items");
        quickReply.items().forEach(item -> items.addObject().put("title", item));
        return root;
    }

    private ObjectNode listPicker(ListPicker picker) {
        ObjectNode root = mapper.createObjectNode().put("type", "list").put("version", "1").put("title", picker.title());
        picker.subtitle().ifPresent(subtitle -> root.put("subtitle", subtitle));
        ObjectNode list = root.putObject("list").put("multipleSelection", picker.multipleSelection());
        ArrayNode sections = list.putArray("sections");
        for (ListPicker.Section section : picker.sections()) {
            ObjectNode node = sections.addObject().put("multipleSelection", picker.multipleSelection())
                    .put("title", section.title()).put("order", sections.size() - 1);
            ArrayNode items = node.putArray("items");
            section.items().forEach(item -> item(items.addObject(), item));
        }
        return root;
    }

    private static void item(ObjectNode node, ListPicker.Item item) {
        node.put("title", item.title());
        item.subtitle().ifPresent(subtitle -> node.put("subtitle", subtitle));
        node.put("id", item.id()).putArray("actions").addObject().put("type", "postback");
    }

    private static String limited(String json) {
        if (json.length() > Reply.MAX_CONTENT_LENGTH) {
            throw new IllegalArgumentException("The content has " + json.length() + " characters as JSON, the hub takes "
                    + Reply.MAX_CONTENT_LENGTH);
        }
        return json;
    }
}
