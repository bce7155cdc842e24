package dev.custombot.runtime.deadletter.endpoint;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.deadletter.DeadLetterContent;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterPage;
import dev.custombot.deadletter.DeadLetterReport;
import dev.custombot.deadletter.DeadLetterResult;
import dev.custombot.runtime.record.Json;

/** The endpoint's answers. */
final class DeadLetterJson {

    private DeadLetterJson() {}

    static ObjectNode of(DeadLetterPage page) {
        return object().<ObjectNode>set("letters", array(page.entries().stream().map(DeadLetterJson::of).toList()))
                .put("more", page.more()).put("unread", page.unread());
    }

    /** The value as it is when it is JSON, else as a text. */
    static ObjectNode of(DeadLetterContent content) {
        ObjectNode json = of(content.entry());
        try {
            if (Json.MAPPER.readTree(content.value()) instanceof ObjectNode value) {
                return json.set("value", value);
            }
        } catch (JsonProcessingException e) {
            // It is told as what it is, below.
        }
        return json.put("value", content.value());
    }

    static ObjectNode of(DeadLetterReport report, boolean dryRun) {
        return object().put("dryRun", dryRun)
                .put("replayed", report.count(DeadLetterOutcome.REPLAYED))
                .put("discarded", report.count(DeadLetterOutcome.DISCARDED))
                .put("skipped", report.results().stream().filter(result -> result.outcome().isSkipped()).count())
                .<ObjectNode>set("results", array(report.results().stream().map(result -> of(result, dryRun)).toList()))
                .put("more", report.more()).put("unread", report.unread());
    }

    static ObjectNode of(DeadLetterResult result, boolean dryRun) {
        ObjectNode json = object().put("id", result.entry().id());
        result.entry().conversationId().ifPresent(id -> json.put("conversation", id));
        if (result.outcome().isSkipped()) {
            json.put("outcome", "skipped").put("reason", result.outcome().text());
        } else {
            json.put("outcome", result.outcome().text());
        }
        return json.put("dryRun", dryRun);
    }

    private static ObjectNode of(DeadLetterEntry entry) {
        ObjectNode json = object().put("id", entry.id()).put("status", entry.status().label())
                .put("stage", entry.stage().label());
        entry.conversationId().ifPresent(id -> json.put("conversation", id));
        entry.messageId().ifPresent(id -> json.put("messageId", id));
        entry.type().ifPresent(type -> json.put("type", type));
        json.put("cause", entry.cause());
        entry.detail().ifPresent(detail -> json.put("detail", detail));
        entry.handler().ifPresent(handler -> json.put("handler", handler));
        return json.put("attempts", entry.attempts()).put("at", entry.at().toString()).put("source", entry.source());
    }

    /** Not of Vert.x: its JSON is written as the application likes its own. */
    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array(List<ObjectNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
}
