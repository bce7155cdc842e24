package dev.custombot.faults.bot;

import java.time.Duration;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Conversation;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.message.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

/** Does what the text wishes, and answers with its number. */
public class FaultBot {

    private static final String BEFORE = "\\d+ replies=\\d+ delay=\\d+ ([A-Z]+,)*";

    private final HandledLog log;
    private final boolean isStuck;

    FaultBot(HandledLog log, @ConfigProperty(name = "faults.stuck", defaultValue = "false") boolean isStuck) {
        this.log = log;
        this.isStuck = isStuck;
    }

    @OnMessage("text")
    Uni<List<Reply>> answer(Text text, Conversation conversation) {
        Wish wish = begin(text, conversation);
        if (wish.fails()) {
            return Uni.createFrom().failure(new IllegalStateException("This message cannot be handled"));
        }
        if (wish.has(Trait.STUCK) && isStuck) {
            return Uni.createFrom().nothing();
        }
        Uni<List<Reply>> replies = Uni.createFrom().item(() -> Answers.to(wish));
        return wish.delay().isZero() ? replies : replies.onItem().delayIt().by(wish.delay());
    }

    @OnMessage(value = "text", matching = BEFORE + "WORKER.*", priority = 3)
    List<Reply> answerOnWorker(Text text, Conversation conversation) throws InterruptedException {
        return block(begin(text, conversation));
    }

    @OnMessage(value = "text", matching = BEFORE + "VIRTUAL.*", priority = 2)
    @RunOnVirtualThread
    List<Reply> answerOnVirtualThread(Text text, Conversation conversation) throws InterruptedException {
        return block(begin(text, conversation));
    }

    @OnMessage(value = "text", matching = BEFORE + "STATE.*", priority = 1)
    Uni<List<Reply>> answerWithState(Text text, Conversation conversation, ConversationState<LastMessage> last) {
        Wish wish = begin(text, conversation);
        last.get().filter(before -> before.number() != wish.number() - 1)
                .ifPresent(stale -> log.stale(conversation.id(), wish.number(), stale.number()));
        last.set(new LastMessage(wish.number()));
        return Uni.createFrom().item(Answers.to(wish)).onItem().delayIt().by(wish.delay().plus(Duration.ofMillis(1)));
    }

    private Wish begin(Text text, Conversation conversation) {
        Wish wish = Wish.parse(text.value());
        log.add(conversation.id(), wish.number());
        return wish;
    }

    /** As a handler does that asks somebody else and waits: the thread is what it takes. */
    private static List<Reply> block(Wish wish) throws InterruptedException {
        Thread.sleep(wish.delay().toMillis());
        return Answers.to(wish);
    }
}
