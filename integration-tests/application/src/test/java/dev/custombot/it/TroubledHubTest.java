package dev.custombot.it;

import static io.restassured.RestAssured.get;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

import dev.custombot.test.Hub;

/** A test that tells the hub to fail, and leaves it as it was. */
public abstract class TroubledHubTest {

    @Inject
    protected Hub hub;

    @AfterEach
    void mend() {
        hub.stopFailing();
    }

    /** So many replies to what is said wait at the sender, all together, until the hub answers again. */
    protected void whileTheHubIsBusy(int replies, Runnable said) {
        hub.failNext(1_000).withRetryAfter(429, Duration.ofSeconds(3));
        awaitRetry(() -> hub.conversation().customerSays("hi"));
        said.run();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> metric("custom_bot_replies_waiting", "") > replies);
        hub.stopFailing();
    }

    /** What is said is answered, and the hub does not take it: from now on the bot does as the hub asked. */
    protected static void awaitRetry(Runnable said) {
        double before = metric("custom_bot_replies_retries_total", "");
        said.run();
        Awaitility.await().until(() -> metric("custom_bot_replies_retries_total", "") > before);
    }

    private static double metric(String name, String label) {
        return get("/q/metrics").asString().lines().filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
