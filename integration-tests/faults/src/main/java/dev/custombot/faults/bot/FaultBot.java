package dev.custombot.faults.bot;

import java.util.List;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Conversation;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

/** Does what the text wishes, and answers with its number. */
public class FaultBot {

    private final HandledLog log;

    FaultBot(HandledLog log) {
        this.log = log;
    }

    @OnMessage("text")
    Uni<List<Reply>> answer(Text text, Conversation conversation) {
        Wish wish = Wish.parse(text.value());
        log.add(conversation.id(), wish.number());
        if (wish.fails()) {
            return Uni.createFrom().failure(new IllegalStateException("This message cannot be handled"));
        }
        Uni<List<Reply>> replies = Uni.createFrom().item(wish.answers().map(Reply::text).toList());
        return wish.delay().isZero() ? replies : replies.onItem().delayIt().by(wish.delay());
    }
}
