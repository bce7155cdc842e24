package dev.custombot.it;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** The class says on which threads its handlers run, unless a method says otherwise. */
@Blocking
public class ThreadsBot {

    @OnMessage("custom.thread.class")
    Uni<String> asTheClass(IncomingMessage message) {
        String thread = TypesBot.thread();
        return Uni.createFrom().item(thread);
    }

    @OnMessage("custom.thread.method")
    @NonBlocking
    String asTheMethod(IncomingMessage message) {
        return TypesBot.thread();
    }
}
