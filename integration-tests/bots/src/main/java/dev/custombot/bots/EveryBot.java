package dev.custombot.bots;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.Bot;
import dev.custombot.ConversationState;
import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** What every bot does, each with its own conversations. */
@Bot({Bot.DEFAULT, "returns", "advice"})
public class EveryBot {

    public record Counter(int value) {}

    private final Repairs repairs;

    EveryBot(Repairs repairs) {
        this.repairs = repairs;
    }

    @OnMessage("custom.count")
    String count(ConversationState<Counter> state) {
        return "count " + state.update(new Counter(0), counter -> new Counter(counter.value() + 1)).value();
    }

    /** Fails until somebody mends what its conversation needs. */
    @OnMessage("custom.mendable")
    String mendable(IncomingMessage message) {
        if (!repairs.isMended(message.conversation().id())) {
            throw new IllegalStateException("not mended yet");
        }
        return "mended";
    }

    /** Which conversations have what they need. */
    @ApplicationScoped
    public static class Repairs {

        private final Set<String> mended = ConcurrentHashMap.newKeySet();

        public void mend(String conversationId) {
            mended.add(conversationId);
        }

        boolean isMended(String conversationId) {
            return mended.contains(conversationId);
        }
    }
}
