package dev.custombot.faults.traffic;

import java.util.List;
import java.util.stream.Collectors;

/** What the hub delivers at once: messages of one conversation, which are acknowledged together or not at all. */
record Callback(List<CustomerMessage> messages) {

    String body() {
        return messages.stream().map(CustomerMessage::json).collect(Collectors.joining(",",
                "{\"metadata\":{\"attributes\":[{\"name\":\"version\",\"value\":\"v3\"}]},\"messages\":{\"message\":[", "]}}"));
    }
}
