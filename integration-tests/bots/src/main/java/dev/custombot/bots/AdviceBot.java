package dev.custombot.bots;

import java.util.Optional;

import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.OnConversationStart;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;

/** What only the bot for advice does. */
@Bot("advice")
public class AdviceBot {

    /** Only who is polite is greeted. */
    @OnConversationStart
    Optional<String> begins(IncomingMessage message) {
        return message.text().filter(text -> text.startsWith("good morning")).map(text -> "welcome to the advice");
    }

    @OnMessage("text")
    String talk(Text message) {
        return "advice: " + message.value();
    }
}
