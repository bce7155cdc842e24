package dev.custombot.bots;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.QuickReply;

/** What only the bot at Brevo does. */
@Bot("brevo")
public class BrevoBot {

    private final Heard heard;

    BrevoBot(Heard heard) {
        this.heard = heard;
    }

    @OnMessage(value = MessageType.TEXT, sender = "customer")
    String talk(IncomingMessage message) {
        return "brevo: " + message.text().orElse("");
    }

    @OnMessage(value = MessageType.TEXT, sender = "customer", matching = "offer")
    Reply offer() {
        return Reply.quickReply("Which?", "Tea", "Coffee");
    }

    @OnMessage(MessageType.QUICK_REPLY)
    String chosen(QuickReply choice) {
        return "chosen: " + choice.selected().orElse("");
    }

    @OnMessage(value = MessageType.TEXT, sender = "customer", matching = "a person")
    List<Reply> handOver() {
        return List.of(Reply.text("I hand you over"), Reply.escalate());
    }

    @OnMessage(value = MessageType.TEXT, sender = "custom_agent")
    void listen(IncomingMessage message) {
        hear(message);
    }

    @OnMessage({MessageType.TEXT, MessageType.AGENT_JOIN, MessageType.CONVERSATION_END})
    void hear(IncomingMessage message) {
        heard.add(message.conversation().id() + " " + message.type() + " " + message.sender().type());
    }

    /** What others have said and done. */
    @ApplicationScoped
    public static class Heard {

        private final List<String> events = new CopyOnWriteArrayList<>();

        void add(String event) {
            events.add(event);
        }

        /** As type and sender, in the order in which they came. */
        public List<String> in(String conversation) {
            return events.stream().filter(event -> event.startsWith(conversation))
                    .map(event -> event.substring(conversation.length() + 1)).toList();
        }
    }
}
