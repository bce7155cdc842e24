package dev.custombot.bots;

import dev.custombot.Bot;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;

/** What only the bot for advice does. */
@Bot("advice")
public class AdviceBot {

    @OnMessage("text")
    String talk(Text message) {
        return "advice: " + message.value();
    }
}
