package dev.custombot.it;

import java.util.List;

import dev.custombot.Answer;
import dev.custombot.IncomingMessage;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;

/** Asks, and goes on with the answer. */
public class DialogueBot {

    @OnMessage(value = "text", matching = "dialogue")
    Reply ask(IncomingMessage message) {
        return Reply.ask("Your order number?", "orderNumber");
    }

    @OnMessage(value = "text", matching = "unknown question")
    Reply askUnknown(IncomingMessage message) {
        // The build knows a name that is written out.
        return Reply.ask("What?", "nobody-takes-" + message.type());
    }

    @OnAnswer("orderNumber")
    List<Reply> orderNumber(Answer answer) {
        if (!answer.value().matches("\\d{4}")) {
            return List.of(Reply.text(answer.lastAttempt() ? "The last answer was wrong" : "Wrong, " + answer.attempt()),
                    Reply.ask("Four digits please?", "orderNumber"));
        }
        return List.of(Reply.text("Order " + answer.value() + " at attempt " + answer.attempt()),
                Reply.quickReply("Keep it?", "Yes", "No").asking("keep"));
    }

    @OnAnswer("keep")
    String keep(Answer answer) {
        return "keep " + answer.value() + " " + answer.id();
    }
}
