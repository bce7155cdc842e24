package dev.custombot.docs;

import jakarta.validation.constraints.Pattern;

import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

/** A question whose answer has a form. */
public class OrderNumberBot {

    // tag::constraint[]
    @OnMessage(value = "text", matching = "(?i)where is my order.*")
    Reply begin(Text message) {
        return Reply.ask("What is your order number?", "order");
    }

    @OnAnswer("order")
    String order(@Pattern(regexp = "\\d{6}", message = "It has six digits. What is your order number?") String number) {
        return "Order " + number + " is on its way.";
    }
    // end::constraint[]
}
