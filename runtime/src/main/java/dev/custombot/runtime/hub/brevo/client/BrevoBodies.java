package dev.custombot.runtime.hub.brevo.client;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.hub.brevo.BrevoPush;
import dev.custombot.runtime.record.Json;

/** The bodies of requests. */
final class BrevoBodies {

    private BrevoBodies() {}

    static String message(String visitorId, String text, BrevoAgent agent) {
        return with(agent, object().put("visitorId", visitorId).put("text", text)).toString();
    }

    static String push(BrevoPush push) {
        ObjectNode body = object().put("visitorId", push.visitorId()).put("text", push.text());
        put(body, "agentId", push.agentId());
        put(body, "groupId", push.groupId());
        return body.toString();
    }

    static String text(String text) {
        return object().put("text", text).toString();
    }

    static String agent(BrevoAgent agent) {
        return with(agent, object()).toString();
    }

    /** Brevo documents the group alone, and that the visitor may not be found: it must be told whom. */
    static String group(String visitorId, String groupId) {
        return object().put("visitorId", visitorId).put("groupId", groupId).toString();
    }

    private static ObjectNode with(BrevoAgent agent, ObjectNode body) {
        put(body, "agentId", agent.id());
        put(body, "agentEmail", agent.email());
        put(body, "agentName", agent.name());
        put(body, "receivedFrom", agent.tag());
        return body;
    }

    private static void put(ObjectNode body, String field, Optional<String> value) {
        value.ifPresent(there -> body.put(field, there));
    }

    private static ObjectNode object() {
        return Json.MAPPER.createObjectNode();
    }
}
