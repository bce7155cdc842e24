package dev.custombot.operated;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;

/** Says what it hears. */
public class EchoBot {

    @OnMessage("text")
    String echo(Text message) {
        return "heard: " + message.value();
    }
}
