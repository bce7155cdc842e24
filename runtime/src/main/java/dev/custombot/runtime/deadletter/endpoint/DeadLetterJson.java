package dev.custombot.runtime.deadletter.endpoint;

import java.util.List;

import dev.custombot.deadletter.DeadLetterContent;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterPage;
import dev.custombot.deadletter.DeadLetterReport;
import dev.custombot.deadletter.DeadLetterResult;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The endpoint's answers. */
final class DeadLetterJson {

    private DeadLetterJson() {}

    static JsonObject of(DeadLetterPage page) {
        return new JsonObject().put("letters", array(page.entries().stream().map(DeadLetterJson::of).toList()))
                .put("more", page.more()).put("unread", page.unread());
    }

    /** The value as it is when it is JSON, else as a text. */
    static JsonObject of(DeadLetterContent content) {
        JsonObject json = of(content.entry());
        try {
            return json.put("value", new JsonObject(content.value()));
        } catch (DecodeException e) {
            return json.put("value", content.value());
        }
    }

    static JsonObject of(DeadLetterReport report, boolean dryRun) {
        return new JsonObject().put("dryRun", dryRun)
                .put("replayed", report.count(DeadLetterOutcome.REPLAYED))
                .put("discarded", report.count(DeadLetterOutcome.DISCARDED))
                .put("skipped", report.results().stream().filter(result -> result.outcome().isSkipped()).count())
                .put("results", array(report.results().stream().map(result -> of(result, dryRun)).toList()))
                .put("more", report.more()).put("unread", report.unread());
    }

    static JsonObject of(DeadLetterResult result, boolean dryRun) {
        JsonObject json = new JsonObject().put("id", result.entry().id());
        result.entry().conversationId().ifPresent(id -> json.put("conversation", id));
        if (result.outcome().isSkipped()) {
            json.put("outcome", "skipped").put("reason", result.outcome().text());
        } else {
            json.put("outcome", result.outcome().text());
        }
        return json.put("dryRun", dryRun);
    }

    private static JsonObject of(DeadLetterEntry entry) {
        JsonObject json = new JsonObject().put("id", entry.id()).put("status", entry.status().label())
                .put("stage", entry.stage().label());
        entry.conversationId().ifPresent(id -> json.put("conversation", id));
        entry.messageId().ifPresent(id -> json.put("messageId", id));
        entry.type().ifPresent(type -> json.put("type", type));
        json.put("cause", entry.cause());
        entry.handler().ifPresent(handler -> json.put("handler", handler));
        return json.put("attempts", entry.attempts()).put("at", entry.at().toString()).put("source", entry.source());
    }

    private static JsonArray array(List<JsonObject> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return array;
    }
}
