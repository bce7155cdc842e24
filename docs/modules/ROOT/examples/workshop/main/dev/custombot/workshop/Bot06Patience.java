package dev.custombot.workshop;

import java.time.Duration;

import dev.custombot.OnMessage;
import dev.custombot.TypingIndicator;
import dev.custombot.message.Text;
import io.smallrye.mutiny.Uni;

// tag::bot06[]
/** Takes its time without a thread, and shows that it is typing meanwhile. Other conversations go on. */
public class Bot06Patience {

    @OnMessage(value = "text", matching = "(?i)weather")
    @TypingIndicator("100ms")
    Uni<String> weather(Text message) {
        return Uni.createFrom().item("Sunny, 21 degrees.").onItem().delayIt().by(Duration.ofMillis(400));
    }
}
// end::bot06[]
