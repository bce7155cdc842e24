package dev.custombot.docs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.Replies;
import dev.custombot.conversation.Content;
import io.smallrye.mutiny.Uni;

// tag::masking[]
/** No handler sees the number of a card. */
@ApplicationScoped
@Priority(1)
public class Masking implements MessageFilter {

    @Override
    public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
        return message.text()
                .map(text -> chain.proceedWith(Content.ofText(text.replaceAll("\\d{13,19}", "…"))))
                .orElseGet(chain::proceed);
    }
}
// end::masking[]
