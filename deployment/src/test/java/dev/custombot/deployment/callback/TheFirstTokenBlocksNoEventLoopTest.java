package dev.custombot.deployment.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** The library that checks signatures tries all of its ciphers when it is first used, which takes long: a worker does it, at the start. */
class TheFirstTokenBlocksNoEventLoopTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(GreetingBot.class))
            .overrideConfigKey("quarkus.log.category.\"org.jose4j\".level", "DEBUG")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("org.jose4j")
                    && record.getMessage().startsWith("Initializ"))
            // The emulator has the library, too, in a class loader and on a thread of its own.
            .assertLogRecords(records -> assertThat(records).extracting(record -> ExtLogRecord.wrap(record).getThreadName())
                    .anyMatch(thread -> thread.startsWith("executor-thread"))
                    .noneMatch(thread -> thread.contains("eventloop")));

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aCallbackIsTaken() throws IOException, InterruptedException {
        URI emulator = ConfigProvider.getConfig().getValue("custom-bot.emulator.url", URI.class);
        client.send(HttpRequest.newBuilder(emulator.resolve("/control/conversations/one/messages"))
                .POST(BodyPublishers.ofString("{\"type\":\"text\",\"text\":\"hello\"}")).build(), BodyHandlers.discarding());

        await().atMost(Duration.ofSeconds(30)).until(() -> client.send(
                HttpRequest.newBuilder(emulator.resolve("/control/replies")).build(), BodyHandlers.ofString()).body(),
                replies -> replies.contains("Hello"));
    }

    public static class GreetingBot {

        @OnMessage("text")
        String greet(Text message) {
            return "Hello";
        }
    }
}
