package dev.custombot.runtime.hub.brevo.callback;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.record.Json;

/** What an event tells of besides its messages: stored with each of them. */
final class Envelopes {

    private static final List<String> NEEDED = List.of("id", "threadId", "source", "sourceChannelRef", "groupId",
            "displayedName", "conversationLanguage", "browserLanguage");

    private Envelopes() {}

    /**
     * The event without its messages, whose values are its own: a copy would take the memory of all that is known of the visitor again. Should
     * it be too large, then without the pages that the visitor has looked at, and if that does not help without all that is known of the
     * visitor besides name and channel: a message that is refused comes no more.
     *
     * @throws CallbackProblem 413 if it is too large all the same
     */
    static ObjectNode common(ObjectNode event, int limit) {
        ObjectNode common = event.objectNode();
        event.properties().stream()
                .filter(member -> !List.of(WebhookEvent.MESSAGE, WebhookEvent.MESSAGES).contains(member.getKey()))
                .forEach(member -> common.set(member.getKey(), member.getValue()));
        if (fits(common, limit)) {
            return common;
        }
        if (common.get("visitor") instanceof ObjectNode visitor) {
            ObjectNode known = event.objectNode().setAll(visitor);
            common.set("visitor", known.without("lastVisit"));
            if (!fits(common, limit)) {
                known.retain(NEEDED);
            }
        }
        if (!fits(common, limit)) {
            throw CallbackProblem.metadataTooLarge(limit);
        }
        return common;
    }

    private static boolean fits(ObjectNode common, int limit) {
        return Json.bytes(common).length <= limit;
    }
}
