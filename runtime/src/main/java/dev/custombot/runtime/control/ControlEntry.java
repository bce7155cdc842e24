package dev.custombot.runtime.control;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.record.Json;

/**
 * What an operator wants.
 *
 * @param key of what; of everything but a head, that it waits
 * @param by who wants it
 * @param at since when
 * @param order what is to become of the message that an order is about
 */
public record ControlEntry(ControlKey key, String by, Instant at, Optional<HeadOrder> order) {

    static ControlEntry pause(ControlKey key, String by, Instant at) {
        return new ControlEntry(key, by, at, Optional.empty());
    }

    static ControlEntry order(String conversationId, String messageId, HeadOrder order, String by, Instant at) {
        return new ControlEntry(ControlKey.head(conversationId, messageId), by, at, Optional.of(order));
    }

    /** The record's value, UTF-8 JSON. */
    byte[] value() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("by", by).put("at", at.toString());
        order.ifPresent(wanted -> json.put("order", wanted.label()));
        return Json.bytes(json);
    }

    /** Empty for what somebody else has written, or a later version. */
    static Optional<ControlEntry> read(ControlKey key, byte[] value) {
        try {
            JsonNode json = Json.MAPPER.readTree(value);
            Optional<HeadOrder> order = text(json, "order").flatMap(label -> Arrays.stream(HeadOrder.values())
                    .filter(known -> known.label().equals(label)).findFirst());
            if (key.kind() == ControlKey.Kind.HEAD && order.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ControlEntry(key, text(json, "by").orElse(""),
                    text(json, "at").map(Instant::parse).orElse(Instant.EPOCH), order));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
