package dev.custombot.workshop;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;

// tag::bot01[]
/** A method takes a message, and what it returns is the reply. */
public class Bot01Hello {

    @OnMessage(value = "text", matching = "(?i)hello.*")
    String greet(Text message) {
        return "Hello! You said: " + message.value();
    }
}
// end::bot01[]
