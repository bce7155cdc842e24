package dev.custombot.docs;

import jakarta.inject.Inject;

import dev.custombot.BotName;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.hub.brevo.BrevoVisitorGroup;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

/** A bot at Brevo, and its typed client. */
public class ShopDesk {

    // tag::client[]
    @Inject
    @BotName("shop")
    BrevoConversations brevo;

    Uni<BrevoVisitorGroup> toSales(String visitorId) {
        return brevo.assignGroup(visitorId, "sales");
    }

    void correct(String messageId) {
        brevo.blocking().editSaid(messageId, "We are open until 8 pm");
    }
    // end::client[]

    // tag::choices[]
    @OnMessage("text")
    Reply menu(Text message) {
        return Reply.quickReply("What can I do for you?", "Track my order", "Return something");
    }
    // end::choices[]
}
