package dev.custombot.workshop;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.ConversationState;
import dev.custombot.Conversations;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Conversation;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

// tag::bot11[]
/** Speaks without being asked, from anywhere in the application: a timer, a REST endpoint, another topic. */
@ApplicationScoped
public class Bot11SpeakingUp {

    /** That the customer waits for a parcel. */
    public record Waiting(String parcel) {}

    private final Conversations conversations;

    Bot11SpeakingUp(Conversations conversations) {
        this.conversations = conversations;
    }

    @OnMessage(value = "text", matching = "(?i)tell me about parcel \\d+")
    String promise(Text message, Conversation conversation, ConversationState<Waiting> waiting) {
        waiting.set(new Waiting(message.value().replaceAll("\\D", "")));
        return "I will, in conversation " + conversation.id() + ".";
    }

    /** Completes when what is said is stored: it reaches the customer even when the process ends right after. */
    public Uni<String> arrived(String conversationId, String parcel) {
        return conversations.say(conversationId, Reply.text("Parcel " + parcel + " is here."));
    }
}
// end::bot11[]
