package dev.custombot.bots;

import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** Works for both bots of a client application. */
@Bot({Bot.DEFAULT, "advice"})
public class SharedBot {

    @OnMessage("custom.who")
    String who(IncomingMessage message) {
        return "I am " + message.bot();
    }
}
