package dev.custombot.docs;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.OnUnhandled;
import dev.custombot.conversation.Sender;
import dev.custombot.message.Text;

/** Which method takes which message. */
public class SelectingBot {

    // tag::selecting[]
    @OnMessage("text") // every text that nothing below takes
    String text(Text message) {
        return "I do not understand that.";
    }

    @OnMessage(value = "text", matching = "(?i)order \\d+") // whose text matches, white space around it left out
    String order(Text message) {
        return "I look for " + message.value();
    }

    @OnMessage(value = "escalation.transfer", intent = "order_complaints") // handed over by an agent, for this
    String complaint(IncomingMessage message) {
        return "I am sorry to hear that.";
    }

    @OnMessage(value = "text", sender = {Sender.EGAIN_AGENT, Sender.CUSTOM_AGENT}) // from these client applications
    void colleague(Text message) {}

    @OnUnhandled // what nothing else takes
    void ignored() {}
    // end::selecting[]
}
