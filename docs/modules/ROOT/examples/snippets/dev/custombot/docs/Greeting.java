package dev.custombot.docs;

import dev.custombot.OnConversationStart;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;

// tag::greeting[]
public class Greeting {

    @OnConversationStart
    String welcome() {
        return "Hello, this is the shop's bot.";
    }

    @OnMessage("text")
    String said(Text text) {
        return "You said: " + text.value();
    }
}
// end::greeting[]
