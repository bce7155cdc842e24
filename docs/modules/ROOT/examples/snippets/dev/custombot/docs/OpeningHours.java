package dev.custombot.docs;

import java.time.LocalTime;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.Replies;
import io.smallrye.mutiny.Uni;

// tag::filter[]
@ApplicationScoped
@Priority(10)
public class OpeningHours implements MessageFilter {

    @Override
    public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
        if (LocalTime.now().getHour() >= 8) {
            return chain.proceed(); // completes when the handler has returned; what is said then comes after its replies
        }
        replies.send("We open at eight.");
        return Uni.createFrom().voidItem();
    }
}
// end::filter[]
