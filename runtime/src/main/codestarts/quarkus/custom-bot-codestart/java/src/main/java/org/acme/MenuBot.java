package org.acme;

import dev.custombot.MessageType;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

/** Greets with a menu, and does what the customer chooses from it. */
public class MenuBot {

    static final String BOOK = "Book a table";
    static final String PERSON = "Talk to a person";

    @OnMessage(value = MessageType.TEXT, sender = Sender.CUSTOMER)
    Reply greet(Text message) {
        return Reply.quickReply("What can I do for you?", BOOK, PERSON);
    }

    @OnMessage(MessageType.QUICK_REPLY)
    Reply chosen(QuickReply choice) {
        return switch (choice.selected().orElse("")) {
            case BOOK -> BookingBot.begin();
            case PERSON -> Reply.escalate();
            default -> Reply.text("I do not know that.");
        };
    }
}
