package dev.custombot.load.bot;

import java.time.Duration;
import java.util.UUID;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Answers each text with the same, at once: what is measured is the way to the handler and back. With other messages it is busy. */
public class LoadBot {

    private static final Duration WORK = Duration.ofMillis(1);
    private static final long REPLIED_EACH = 50;

    @OnMessage("text")
    @NonBlocking
    Reply answer(Text text) {
        return Reply.text(text.value());
    }

    @OnMessage("custom.load.work")
    Uni<Reply> work(IncomingMessage message) {
        long number = UUID.fromString(message.id()).getLeastSignificantBits() & Long.MAX_VALUE;
        return Uni.createFrom().nullItem().onItem().delayIt().by(WORK)
                .map(done -> number % REPLIED_EACH == 0 ? Reply.text("#" + number + "# done") : null);
    }
}
