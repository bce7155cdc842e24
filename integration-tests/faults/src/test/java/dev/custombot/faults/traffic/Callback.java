package dev.custombot.faults.traffic;

import java.util.List;
import java.util.stream.Collectors;

import dev.custombot.faults.process.PlayedHub;

/** What the hub delivers at once: messages of one conversation, which are acknowledged together or not at all. */
record Callback(List<CustomerMessage> messages) {

    String body(PlayedHub hub) {
        return hub == PlayedHub.BREVO ? brevo() : egain();
    }

    private String brevo() {
        return messages.stream().map(CustomerMessage::brevoJson).collect(Collectors.joining(",",
                "{\"eventName\":\"conversationFragment\",\"conversationId\":\"cnv-1\",\"visitor\":"
                        + messages.get(0).visitorJson()
                        + ",\"messages\":[",
                "]}"));
    }

    private String egain() {
        return messages.stream().map(CustomerMessage::json).collect(Collectors.joining(",",
                "{\"metadata\":{\"attributes\":[{\"name\":\"version\",\"value\":\"v3\"}]},\"messages\":{\"message\":[", "]}}"));
    }
}
