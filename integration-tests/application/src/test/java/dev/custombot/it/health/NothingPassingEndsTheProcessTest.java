package dev.custombot.it.health;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.HangingBot;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** What a restart does not cure fails no liveness, and keeps no replica from being ready. */
@QuarkusTest
class NothingPassingEndsTheProcessTest extends TroubledHubTest {

    private static final int BACKLOG = 40;

    @Inject
    HangingBot bot;

    @Test
    void aBacklog() {
        whileTheHubIsBusy(BACKLOG / 2, () -> {
            for (int reply = 0; reply < BACKLOG; reply++) {
                hub.conversation().customerSays("hi");
            }
            Awaitility.await().until(() -> metric("custom_bot_replies_waiting") > BACKLOG / 2);
            aliveAndReady();
        });
    }

    @Test
    void anOutageOfTheHub() {
        hub.failNext(1_000).with(503);
        TestConversation conversation = hub.within(Duration.ofSeconds(60)).conversation();
        awaitRetry(() -> conversation.customerSays("hi"));

        aliveAndReady();

        hub.stopFailing();
        assertThat(conversation.awaitReply().text()).contains("You said: hi");
    }

    /** It holds up the event loop that it is on, which is one of the handlers'. */
    @Test
    void aSlowHandler() {
        TestConversation conversation = hub.conversation().customerSends("custom.hang.loop", "{}");
        Awaitility.await().until(() -> bot.hasHeldLoopFor(Duration.ofMillis(250)));
        assertThat(metric("custom_bot_handlers_running")).isPositive();

        aliveAndReady();

        bot.letLoopGo();
        assertThat(conversation.awaitReply().text()).contains("let go");
    }

    private static void aliveAndReady() {
        get("/q/health/live").then().statusCode(200);
        get("/q/health/ready").then().statusCode(200);
    }

    private static double metric(String name) {
        return get("/q/metrics").asString().lines().filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
