package dev.custombot.it;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.OnReplyRejected;
import dev.custombot.RejectedReply;

/** The replies that the hub refused, as the bot is told. */
@ApplicationScoped
public class RejectionLog {

    private final Queue<RejectedReply> rejected = new ConcurrentLinkedQueue<>();

    @OnReplyRejected
    void rejected(RejectedReply reply) {
        rejected.add(reply);
    }

    public List<RejectedReply> of(String conversationId) {
        return rejected.stream().filter(reply -> reply.conversationId().equals(conversationId)).toList();
    }

    public List<RejectedReply> all() {
        return List.copyOf(rejected);
    }
}
