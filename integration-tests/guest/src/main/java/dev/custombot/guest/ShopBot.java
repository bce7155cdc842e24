package dev.custombot.guest;

import java.util.List;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

/** The bot that is a guest here. */
public class ShopBot {

    /** How often a customer has spoken, a class of the application's. */
    public record Visits(int timesSpoken) {}

    /** The content of a custom message, a class of the application's. */
    public record Order(String orderNumber) {}

    @OnMessage("text")
    Reply greet(Text message, ConversationState<Visits> state) {
        Visits visits = state.update(new Visits(0), before -> new Visits(before.timesSpoken() + 1));
        return Reply.quickReply("You said: " + message.value() + " (" + visits.timesSpoken() + ")", "Track my order", "Leave");
    }

    @OnMessage("richMessage.quickreply")
    List<Reply> chosen(QuickReply choice) {
        return List.of(Reply.text("You chose " + choice.selected().orElse("nothing")));
    }

    @OnMessage("custom.order")
    String order(Order order) {
        return "Order " + order.orderNumber();
    }
}
