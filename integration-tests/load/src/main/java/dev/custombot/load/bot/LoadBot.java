package dev.custombot.load.bot;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;
import io.smallrye.common.annotation.NonBlocking;

/** Answers each text with the same, at once: what is measured is the way to the handler and back. */
public class LoadBot {

    @OnMessage("text")
    @NonBlocking
    Reply answer(Text text) {
        return Reply.text(text.value());
    }
}
