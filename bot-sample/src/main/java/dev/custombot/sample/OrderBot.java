package dev.custombot.sample;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.Conversation;
import dev.custombot.MessageType;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

/** Greets, offers a menu, tells where an order is, takes returns, and hands over to a person. */
@ApplicationScoped
public class OrderBot {

    static final String TRACK = "Track my order";
    static final String RETURN = "Return an order";
    static final String PERSON = "Talk to a person";

    private final OrderCatalogue catalogue;
    private final ReturnRequests returns;

    OrderBot(OrderCatalogue catalogue, ReturnRequests returns) {
        this.catalogue = catalogue;
        this.returns = returns;
    }

    @OnMessage(MessageType.TEXT)
    List<Reply> text(Text message, Conversation conversation) {
        if (!message.attachments().isEmpty()) {
            return List.of(Reply.text("Thank you for the file. I cannot look at it myself, but a person can."),
                    Reply.quickReply("Shall I get someone?", PERSON, TRACK));
        }
        return returns.find(conversation.id())
                .map(request -> ReturnDialogue.next(request, message, conversation, catalogue, returns))
                .orElseGet(() -> answer(message.value(), conversation));
    }

    @OnMessage(MessageType.QUICK_REPLY)
    List<Reply> chosen(QuickReply choice, Conversation conversation) {
        return choose(choice.selected().orElse(""), conversation);
    }

    /** A {@code Uni} runs on the event loop; looking an order up would be a non-blocking call in a real bot. */
    @OnMessage(MessageType.LIST_PICKER)
    Uni<Reply> picked(ListPicker choice) {
        return Uni.createFrom().item(() -> choice.selected().stream().findFirst().flatMap(item -> catalogue.find(item.id()))
                .map(OrderBot::status).orElseGet(() -> Reply.text("I could not find that order.")));
    }

    private List<Reply> answer(String text, Conversation conversation) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals("hello") || wanted.equals("hi") || wanted.equals("help")) {
            return List.of(Reply.text("Hello, I am the shop's order bot."), menu("What can I do for you?"));
        }
        return catalogue.find(text).map(order -> List.of(status(order))).orElseGet(() -> choose(text.strip(), conversation));
    }

    private List<Reply> choose(String choice, Conversation conversation) {
        return switch (choice) {
            case TRACK -> List.of(Reply.listPicker("Which order?", catalogue.recent().stream()
                    .map(order -> ListPicker.Item.of(order.number(), order.article(), "Order " + order.number()))
                    .toArray(ListPicker.Item[]::new)));
            case RETURN -> {
                returns.begin(conversation.id());
                yield List.of(Reply.text("Which order do you want to return? Please type its number."));
            }
            case PERSON -> List.of(Reply.text("I am handing you over to a colleague."), Reply.escalate());
            default -> List.of(menu("I did not understand that. What can I do for you?"));
        };
    }

    static Reply menu(String title) {
        return Reply.quickReply(title, TRACK, RETURN, PERSON);
    }

    static Reply status(Order order) {
        return Reply.text("Order " + order.number() + " (" + order.article() + ") is " + order.status() + ".");
    }
}
