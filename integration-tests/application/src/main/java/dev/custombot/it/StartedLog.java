package dev.custombot.it;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.ConversationState;
import dev.custombot.OnConversationOpened;
import dev.custombot.StartedConversation;

/** The conversations that the hub opened for the bot, as the bot is told, which remembers something in each. */
@ApplicationScoped
public class StartedLog {

    private final Queue<StartedConversation> started = new ConcurrentLinkedQueue<>();

    @OnConversationOpened
    void started(StartedConversation conversation, ConversationState<StateBot.Counter> state) {
        state.set(new StateBot.Counter(100));
        started.add(conversation);
    }

    public List<StartedConversation> of(String messageId) {
        return started.stream().filter(conversation -> conversation.messageId().equals(messageId)).toList();
    }
}
