package dev.custombot.docs;

import java.util.Optional;

import dev.custombot.Answer;
import dev.custombot.ConversationState;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

/** A question, and its answer. */
public class ReturnBot {

    private final Orders orders;

    ReturnBot(Orders orders) {
        this.orders = orders;
    }

    /** An order of the shop. */
    public record Order(String number) {}

    /** All of them. */
    public interface Orders {

        Optional<Order> find(String number);
    }

    // tag::question[]
    @OnMessage(value = "text", matching = "(?i)return.*")
    Reply begin(Text message) {
        return Reply.ask("Which order?", "orderNumber");
    }

    @OnAnswer("orderNumber")
    Reply orderNumber(Answer answer, ConversationState<Order> state) {
        return orders.find(answer.value()).map(order -> {
            state.set(order);
            return Reply.quickReply("Return all of it?", "Yes", "No").asking("returnAll");
        }).orElseGet(() -> answer.lastAttempt()
                ? Reply.escalate()
                : Reply.ask("I do not know it. Which order?", "orderNumber"));
    }

    @OnAnswer("returnAll")
    String returnAll(String answer, ConversationState<Order> state) {
        return answer.equals("Yes") ? "Order " + state.get().orElseThrow().number() + " is returned." : "Then we leave it.";
    }
    // end::question[]
}
