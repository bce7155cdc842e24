package dev.custombot.deployment.handler;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** A filter without a scope stands around the handlers also where it has its interface from another one. */
class FilterByAnotherInterfaceTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(GreetingBot.class, ShopFilter.class, Closed.class));

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void isCalled() throws IOException, InterruptedException {
        URI emulator = ConfigProvider.getConfig().getValue("custom-bot.emulator.url", URI.class);
        client.send(HttpRequest.newBuilder(emulator.resolve("/control/conversations/one/messages"))
                .POST(BodyPublishers.ofString("{\"type\":\"text\",\"text\":\"hello\"}")).build(), BodyHandlers.discarding());

        await().atMost(Duration.ofSeconds(30)).until(() -> client.send(
                HttpRequest.newBuilder(emulator.resolve("/control/replies")).build(), BodyHandlers.ofString()).body(),
                replies -> replies.contains("We are closed."));
    }

    public static class GreetingBot {

        @OnMessage("text")
        String greet(Text message) {
            return "Hello";
        }
    }

    public interface ShopFilter extends MessageFilter {}

    public static class Closed implements ShopFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            replies.send("We are closed.");
            return Uni.createFrom().voidItem();
        }
    }
}
