package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.message.Text;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** Every class that is a filter is a bean; one that a producer makes by its own class is none besides, or it would be called twice. */
class AFilterOfAProducerIsCalledOnceTest {

    static final List<String> CALLED = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(
            GreetingBot.class, Filters.class, OfAMethod.class, OfAField.class, OfNobody.class, Noting.class,
            FiltersOfOthers.class, OfAnAbsentClass.class, OfAnAbsentMethod.class));

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whateverMakesIt() throws IOException, InterruptedException {
        URI emulator = ConfigProvider.getConfig().getValue("custom-bot.emulator.url", URI.class);
        client.send(HttpRequest.newBuilder(emulator.resolve("/control/conversations/one/messages"))
                .POST(BodyPublishers.ofString("{\"type\":\"text\",\"text\":\"hello\"}")).build(), BodyHandlers.discarding());

        await().atMost(Duration.ofSeconds(30)).until(() -> client.send(
                HttpRequest.newBuilder(emulator.resolve("/control/replies")).build(), BodyHandlers.ofString()).body(),
                replies -> replies.contains("Hello"));
        assertThat(CALLED).containsExactlyInAnyOrder("method of a producer", "field of a producer", "no producer",
                "no producer that is there", "no method that is there");
    }

    public static class GreetingBot {

        @OnMessage("text")
        String greet(Text message) {
            return "Hello";
        }
    }

    @Singleton
    public static class Filters {

        @Produces
        @Singleton
        OfAField field = new OfAField("field of a producer");

        @Produces
        @Singleton
        OfAMethod method() {
            return new OfAMethod("method of a producer");
        }

        @Produces
        @Singleton
        @IfBuildProfile("other")
        OfAnAbsentMethod absent() {
            return new OfAnAbsentMethod();
        }
    }

    @Singleton
    @IfBuildProfile("other")
    public static class FiltersOfOthers {

        @Produces
        @Singleton
        OfAnAbsentClass absent() {
            return new OfAnAbsentClass();
        }
    }

    public static class OfAnAbsentClass extends Noting implements MessageFilter {

        public OfAnAbsentClass() {
            super("no producer that is there");
        }
    }

    public static class OfAnAbsentMethod extends Noting implements MessageFilter {

        public OfAnAbsentMethod() {
            super("no method that is there");
        }
    }

    public abstract static class Noting implements MessageFilter {

        private final String maker;

        Noting(String maker) {
            this.maker = maker;
        }

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            CALLED.add(maker);
            return chain.proceed();
        }
    }

    public static class OfAMethod extends Noting implements MessageFilter {

        public OfAMethod() {
            this("no producer of a method");
        }

        OfAMethod(String maker) {
            super(maker);
        }
    }

    public static class OfAField extends Noting implements MessageFilter {

        public OfAField() {
            this("no producer of a field");
        }

        OfAField(String maker) {
            super(maker);
        }
    }

    public static class OfNobody extends Noting implements MessageFilter {

        public OfNobody() {
            super("no producer");
        }
    }
}
