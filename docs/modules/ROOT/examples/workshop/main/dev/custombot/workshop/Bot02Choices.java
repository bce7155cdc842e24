package dev.custombot.workshop;

import dev.custombot.Answer;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

// tag::bot02[]
/** Offers choices, and goes on with the one that was tapped: {@code asking} names the question that the method with the same name answers. */
public class Bot02Choices {

    @OnMessage(value = "text", matching = "(?i)coffee")
    Reply sizes(Text message) {
        return Reply.quickReply("Which size?", "Small", "Large").asking("size");
    }

    @OnAnswer("size")
    String brew(Answer answer) {
        return "A " + answer.value().toLowerCase() + " coffee is on its way.";
    }
}
// end::bot02[]
