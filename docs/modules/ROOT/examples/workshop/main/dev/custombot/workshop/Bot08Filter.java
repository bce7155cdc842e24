package dev.custombot.workshop;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.Replies;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

// tag::bot08[]
/** Stands around all handlers: answers some messages itself, and lets all others through. */
@ApplicationScoped
@Priority(10)
@NonBlocking
public class Bot08Filter implements MessageFilter {

    @Override
    public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
        if (message.text().filter(text -> text.strip().equalsIgnoreCase("are you human?")).isEmpty()) {
            return chain.proceed();
        }
        replies.send("No, I am a bot.");
        return Uni.createFrom().voidItem();
    }
}
// end::bot08[]
