package dev.custombot.it;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.IncomingMessage;

/** What the handlers were given, in the order they began. */
@ApplicationScoped
public class HandledLog {

    private final Queue<IncomingMessage> messages = new ConcurrentLinkedQueue<>();

    public void add(IncomingMessage message) {
        messages.add(message);
    }

    public List<IncomingMessage> of(String conversationId) {
        return messages.stream().filter(message -> message.conversation().id().equals(conversationId)).toList();
    }
}
