package dev.custombot.deployment.devui;

import java.io.UncheckedIOException;

import dev.custombot.ConversationState;
import dev.custombot.HandlerRetry;
import dev.custombot.MessageType;
import dev.custombot.OnAnswer;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.OnUnhandled;
import dev.custombot.Reply;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

/** Has something for each page. */
public class PagesBot {

    @OnMessage("text")
    String greet(Text message) {
        return "Good day";
    }

    @OnMessage(value = "text", matching = "(?i)order .*")
    Uni<String> order(Text message) {
        return Uni.createFrom().item("Ordered");
    }

    @OnMessage(value = "text", matching = "(?i)break")
    @HandlerRetry(maxRetries = 0)
    void breaks() {
        throw new IllegalStateException("broken");
    }

    @OnMessage(value = "text", matching = "(?i)a cup")
    Reply choose(ConversationState<Basket> basket) {
        basket.set(new Basket(1));
        return Reply.ask("Which tea?", "tea");
    }

    @OnAnswer("tea")
    String chosen(String tea) {
        return "A cup of " + tea;
    }

    @OnMessage(value = "text", matching = "(?i)a person")
    Reply handOver() {
        return Reply.escalate();
    }

    /** Comes too late: the hub takes nothing any more. */
    @OnMessage(MessageType.CONVERSATION_END)
    String farewell() {
        return "Come again";
    }

    @OnFailure
    void unread(UncheckedIOException failure) {}

    @OnUnhandled
    String unknown() {
        return "Pardon?";
    }
}
