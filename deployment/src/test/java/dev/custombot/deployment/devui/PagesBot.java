package dev.custombot.deployment.devui;

import java.io.UncheckedIOException;

import dev.custombot.HandlerRetry;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.OnUnhandled;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

/** Has something for each page. */
public class PagesBot {

    @OnMessage("text")
    String greet(Text message) {
        return "Good day";
    }

    @OnMessage(value = "text", matching = "(?i)order .*")
    Uni<String> order(Text message) {
        return Uni.createFrom().item("Ordered");
    }

    @OnMessage(value = "text", matching = "(?i)break")
    @HandlerRetry(maxRetries = 0)
    void breaks() {
        throw new IllegalStateException("broken");
    }

    @OnFailure
    void unread(UncheckedIOException failure) {}

    @OnUnhandled
    String unknown() {
        return "Pardon?";
    }
}
