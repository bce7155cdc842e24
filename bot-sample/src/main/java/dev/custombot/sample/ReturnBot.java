package dev.custombot.sample;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.Answer;
import dev.custombot.Bot;
import dev.custombot.ConversationState;
import dev.custombot.MessageType;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.message.Text;

/** Takes returns: asks for the order's number, then for the reason. */
@ApplicationScoped
@Bot({Bot.DEFAULT, "brevo"})
public class ReturnBot {

    /** What the customer has told so far; kept in the conversation's state. */
    public record ReturnRequest(Order order) {}

    private final OrderCatalogue catalogue;

    ReturnBot(OrderCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Reply begin() {
        return Reply.ask("Which order do you want to return? Please type its number.", "returnedOrder");
    }

    @OnAnswer("returnedOrder")
    Reply returnedOrder(Answer answer, ConversationState<ReturnRequest> request) {
        return catalogue.find(answer.value()).map(order -> {
            request.set(new ReturnRequest(order));
            return Reply.ask("Why do you return " + order.article() + "?", "returnReason");
        }).orElseGet(() -> answer.lastAttempt()
                ? OrderBot.menu("I do not find that order. What else can I do for you?")
                : Reply.ask("I do not know that number. Please type it again, or 'cancel'.", "returnedOrder"));
    }

    @OnAnswer("returnReason")
    List<Reply> returnReason(Answer answer, ConversationState<ReturnRequest> request) {
        return request.get().map(known -> List.of(Reply.text("Your return of order " + known.order().number()
                + " is registered. A label is on its way to you by e-mail."), Reply.end())).orElseGet(() -> List.of(begin()));
    }

    @OnMessage(value = MessageType.TEXT, sender = Sender.CUSTOMER, matching = "(?i)cancel|stop")
    Reply cancel(Text message, ConversationState<ReturnRequest> request) {
        request.clear();
        return OrderBot.menu("Nothing is returned. What else can I do for you?");
    }
}
