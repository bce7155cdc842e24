package dev.custombot.docs;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

// tag::bot[]
public class GreetingBot {

    @OnMessage("text")
    Reply menu(Text message) {
        return Reply.quickReply("What can I do for you?", "Track my order", "Talk to a person");
    }

    @OnMessage("richMessage.quickreply")
    String chosen(QuickReply choice) {
        return "You chose " + choice.selected().orElse("nothing");
    }
}
// end::bot[]
