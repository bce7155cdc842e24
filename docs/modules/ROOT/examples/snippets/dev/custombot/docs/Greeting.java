package dev.custombot.docs;

import java.time.Instant;
import java.util.List;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;

// tag::greeting[]
public class Greeting {

    public record Greeted(Instant at) {}

    @OnMessage("text")
    List<String> said(Text text, ConversationState<Greeted> greeted) {
        if (greeted.get().isPresent()) {
            return List.of(answer(text));
        }
        greeted.set(new Greeted(Instant.now()));
        return List.of("Hello, this is the shop's bot.", answer(text));
    }
    // end::greeting[]

    private static String answer(Text text) {
        return "You said: " + text.value();
    }
    // tag::greeting[]
}
// end::greeting[]
