package dev.custombot.sample;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.MessageType;
import dev.custombot.Replies;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Answers for the whole bot while the shop is closed. */
@ApplicationScoped
@Bot({Bot.DEFAULT, "brevo"})
@Priority(10)
@NonBlocking
public class ClosedShopFilter implements MessageFilter {

    private final boolean closed;

    ClosedShopFilter(@ConfigProperty(name = "order-bot.closed", defaultValue = "false") boolean closed) {
        this.closed = closed;
    }

    @Override
    public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
        if (!closed) {
            return chain.proceed();
        }
        if (message.type().equals(MessageType.TEXT) && message.sender().isCustomer()) {
            replies.send("The shop is closed today. We are back tomorrow.");
        }
        return Uni.createFrom().voidItem();
    }
}
