package dev.custombot.docs;

import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;

// tag::interruptions[]
public class Interruptions {

    @OnMessage(value = "text", matching = "(?i)order .*")
    Reply order() {
        return Reply.ask("Which size?", "size");
    }

    @OnAnswer("size")
    String size(String size) {
        return "Size " + size + ", it is on its way.";
    }

    @OnMessage(value = "text", matching = "(?i)help|what sizes are there\\?", interrupts = true)
    String help() {
        return "We have 38 to 44.";
    }
}
// end::interruptions[]
