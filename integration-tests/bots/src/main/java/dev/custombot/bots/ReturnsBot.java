package dev.custombot.bots;

import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.OnUnhandled;
import dev.custombot.Replies;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

/** What only the bot for returns does. */
@Bot("returns")
public class ReturnsBot {

    @OnMessage("text")
    String talk(Text message) {
        return "returns: " + message.value();
    }

    @OnUnhandled
    String unknown() {
        return "returns does not know this";
    }

    /** Answers before the bot does. */
    @Bot("returns")
    static class Closed implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            if (message.text().filter("are you open?"::equals).isPresent()) {
                replies.send("closed");
                return Uni.createFrom().voidItem();
            }
            return chain.proceed();
        }
    }
}
