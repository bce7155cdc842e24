package dev.custombot.runtime.control.endpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.control.ControlEntry;
import dev.custombot.runtime.control.ControlKey;
import dev.custombot.runtime.control.ControlKey.Kind;

/** The endpoint's answers. */
final class ControlJson {

    private static final int MOST_HELD = 100;

    private ControlJson() {}

    /** What is wanted, and what waits for it in this process. */
    static ObjectNode of(ControlDesk desk) {
        List<ControlEntry> all = desk.wishes().all().stream().sorted(Comparator.comparing(ControlEntry::at)).toList();
        ObjectNode json = object().put("known", desk.wishes().isKnown());
        json.set("paused",
                array(all.stream().filter(entry -> entry.key().kind() != Kind.HEAD).map(ControlJson::pause).toList()));
        json.set("orders",
                array(all.stream().filter(entry -> entry.key().kind() == Kind.HEAD).map(ControlJson::order).toList()));
        Map<String, String> held = desk.held();
        json.put("waiting", held.size());
        json.set("held", array(held.entrySet().stream().limit(MOST_HELD)
                .map(head -> object().put("conversation", head.getKey()).put("message", head.getValue())).toList()));
        return json;
    }

    static ObjectNode of(ControlKey key, boolean paused) {
        return named(key).put("paused", paused);
    }

    static ObjectNode of(ControlQuery.Head head, String order) {
        return object().put("conversation", head.conversation()).put("message", head.message()).put("order", order);
    }

    private static ObjectNode pause(ControlEntry entry) {
        return named(entry.key()).put("by", entry.by()).put("at", entry.at().toString());
    }

    private static ObjectNode order(ControlEntry entry) {
        return object().put("conversation", entry.key().name()).put("message", entry.key().message())
                .put("order", entry.order().map(order -> order.label()).orElse("")).put("by", entry.by())
                .put("at", entry.at().toString());
    }

    private static ObjectNode named(ControlKey key) {
        ObjectNode json = object().put("what", key.kind().label());
        return key.name().isEmpty() ? json : json.put("name", key.name());
    }

    /** Not of Vert.x: its JSON is written as the application likes its own. */
    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array(List<ObjectNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
}
