package dev.custombot.sample;

import java.util.List;
import java.util.Optional;

import dev.custombot.Conversation;
import dev.custombot.Reply;
import dev.custombot.message.Text;
import dev.custombot.sample.ReturnRequests.ReturnRequest;

/** Returning an order in two steps: its number, then the reason. */
final class ReturnDialogue {

    private ReturnDialogue() {}

    static List<Reply> next(ReturnRequest request, Text message, Conversation conversation, OrderCatalogue catalogue,
            ReturnRequests returns) {
        if (message.value().strip().equalsIgnoreCase("cancel")) {
            returns.finish(conversation.id());
            return List.of(OrderBot.menu("Nothing is returned. What else can I do for you?"));
        }
        if (request.order().isPresent()) {
            returns.finish(conversation.id());
            return List.of(Reply.text("Your return of order " + request.order().get().number()
                    + " is registered. A label is on its way to you by e-mail."), Reply.end());
        }
        Optional<Order> order = catalogue.find(message.value());
        if (order.isEmpty()) {
            return List.of(Reply.text("I do not know that number. Please type it again, or 'cancel'."));
        }
        returns.orderKnown(conversation.id(), order.get());
        return List.of(Reply.text("Why do you return " + order.get().article() + "?"));
    }
}
