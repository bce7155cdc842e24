package dev.custombot.sample;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.Bot;
import dev.custombot.MessageType;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.OnUnhandled;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.TypingIndicator;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Sender;
import dev.custombot.message.Escalation;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

/** Greets, offers a menu, tells where an order is, and hands over to a person. It leaves alone what persons say who take part. */
@ApplicationScoped
@Bot({Bot.DEFAULT, "brevo"})
public class OrderBot {

    static final String TRACK = "Track my order";
    static final String RETURN = "Return an order";
    static final String PERSON = "Talk to a person";

    private final OrderCatalogue catalogue;

    OrderBot(OrderCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @OnMessage(value = MessageType.TEXT, sender = Sender.CUSTOMER, matching = "(?i)hello|hi|help")
    List<Reply> greet(Text message) {
        return List.of(Reply.text("Hello, I am the shop's order bot."), menu("What can I do for you?"));
    }

    @OnMessage(value = MessageType.TEXT, sender = Sender.CUSTOMER, matching = "\\d+")
    Reply orderNumber(Text message) {
        return catalogue.find(message.value()).map(OrderBot::status).orElseGet(() -> menu("I do not know that number."));
    }

    @OnMessage(value = MessageType.TEXT, sender = Sender.CUSTOMER)
    List<Sendable> text(Text message, List<Attachment> files) {
        if (!files.isEmpty()) {
            return List.of(Reply.text("Thank you for the file. I cannot look at it myself, but a person can."),
                    Reply.quickReply("Shall I get someone?", PERSON, TRACK));
        }
        return choose(message.value().strip());
    }

    @OnMessage(MessageType.QUICK_REPLY)
    List<Sendable> chosen(QuickReply choice) {
        return choose(choice.selected().orElse(""));
    }

    /** A {@code Uni} runs on the event loop; looking an order up would be a non-blocking call in a real bot. */
    @OnMessage(MessageType.LIST_PICKER)
    @TypingIndicator("500ms")
    Uni<Reply> picked(ListPicker choice) {
        return Uni.createFrom().item(() -> choice.selected().stream().findFirst().flatMap(item -> catalogue.find(item.id()))
                .map(OrderBot::status).orElseGet(() -> Reply.text("I could not find that order.")));
    }

    /** Typing, receipts and the like need no answer. */
    @OnUnhandled
    void ignore() {}

    @OnFailure
    List<Reply> catalogueUnavailable(CatalogueUnavailableException failure) {
        return List.of(Reply.text("I cannot look at the orders at the moment."),
                Reply.quickReply("Shall I get someone?", PERSON));
    }

    private List<Sendable> choose(String choice) {
        return switch (choice) {
            case TRACK -> List.of(ListPicker.of("Which order?", catalogue.recent().stream()
                    .map(order -> ListPicker.Item.of(order.number(), order.article(), "Order " + order.number()))
                    .toArray(ListPicker.Item[]::new)));
            case RETURN -> List.of(ReturnBot.begin());
            case PERSON -> List.of(Reply.text("I am handing you over to a colleague."),
                    Escalation.toAgent().withNote("The customer asked for a person."));
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
