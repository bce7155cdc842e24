package dev.custombot.it.reply;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.it.Json;
import dev.custombot.test.Hub;

/** The bot's requests as the hub has seen them, oldest first. */
record SentRequests(List<Request> requests) {

    record Request(int status, List<String> conversations, List<String> messageIds) {}

    static SentRequests of(Hub hub) {
        List<Request> requests = new ArrayList<>();
        for (JsonNode request : Json.of(hub.control("/control/requests")).path("requests")) {
            List<String> conversations = new ArrayList<>();
            List<String> messageIds = new ArrayList<>();
            for (JsonNode message : request.at("/body/messages/message")) {
                conversations.add(message.at("/conversation/id").asText());
                messageIds.add(message.path("messageId").asText());
            }
            requests.add(new Request(request.path("status").asInt(), conversations, messageIds));
        }
        return new SentRequests(requests);
    }

    List<Request> withMessage(String messageId) {
        return requests.stream().filter(request -> request.messageIds().contains(messageId)).toList();
    }

    List<Request> withConversation(String conversation) {
        return requests.stream().filter(request -> request.conversations().contains(conversation)).toList();
    }
}
