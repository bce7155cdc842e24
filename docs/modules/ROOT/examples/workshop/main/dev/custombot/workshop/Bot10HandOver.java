package dev.custombot.workshop;

import java.util.List;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.message.Escalation;
import dev.custombot.message.Text;

// tag::bot10[]
/** Hands the conversation over to a person, with a note, and takes it back when the person hands it to the bot. */
public class Bot10HandOver {

    @OnMessage(value = "text", matching = "(?i)complain")
    List<Sendable> handOver(Text message) {
        return List.of(Reply.text("A colleague will be with you in a minute."),
                Escalation.toAgent().withNote("The customer wants to complain."));
    }

    @OnMessage(value = "escalation.transfer", intent = "survey")
    String takeBack(IncomingMessage message) {
        return "I hope that my colleague could help.";
    }
}
// end::bot10[]
