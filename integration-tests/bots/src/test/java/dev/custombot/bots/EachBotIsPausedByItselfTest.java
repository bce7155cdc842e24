package dev.custombot.bots;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** An operator who pauses the sender of one bot pauses no other, also not one of the same client application; what waited comes afterwards. */
@QuarkusTest
@TestProfile(Administration.class)
class EachBotIsPausedByItselfTest extends ThreeHubsTest {

    private static final List<String> BOTS = List.of("default", "returns", "advice");

    @AfterEach
    void goOn() {
        BOTS.forEach(bot -> {
            resume(bot);
            await().until(() -> paused(bot).isEmpty());
        });
    }

    @Test
    void theOthersGoOn() {
        TestConversation waiting = pause("returns", returns);

        assertThat(answer(shop)).isEqualTo("shop: hello");
        assertThat(answer(advice)).isEqualTo("advice: hello");
        assertThat(waiting.replies()).isEmpty();

        resume("returns");
        assertThat(waiting.awaitReply().text()).contains("returns: hello");
    }

    @Test
    void theOtherOfTheSameClientApplicationGoesOn() {
        TestConversation waiting = pause("advice", advice);

        assertThat(answer(shop)).isEqualTo("shop: hello");
        assertThat(waiting.replies()).isEmpty();

        resume("advice");
        assertThat(waiting.awaitReply().text()).contains("advice: hello");
    }

    @Test
    void theDefaultOneIsPausedByItsNameInLogsAndMeters() {
        TestConversation waiting = pause("default", shop);

        assertThat(answer(returns)).isEqualTo("returns: hello");
        assertThat(waiting.replies()).isEmpty();

        resume("default");
        assertThat(waiting.awaitReply().text()).contains("shop: hello");
    }

    /** The bot is, and no other; its reply to the conversation is there and waits. */
    private static TestConversation pause(String bot, Hub hub) {
        admin().post("/control/pause?sender=true&bot=" + bot).then().statusCode(200);
        await().until(() -> paused(bot).equals(List.of("sender")));
        assertThat(BOTS).filteredOn(other -> !other.equals(bot)).allSatisfy(other -> assertThat(paused(other)).isEmpty());
        TestConversation conversation = hub.conversation().customerSays("hello");
        await().until(() -> waiting(bot) > 0);
        return conversation;
    }

    private static void resume(String bot) {
        admin().post("/control/resume?sender=true&bot=" + bot).then().statusCode(200);
    }

    /** What is paused of the bot. */
    private static List<String> paused(String bot) {
        return admin().get("/control?bot=" + bot).then().statusCode(200).extract().jsonPath()
                .getList("paused.what", String.class);
    }

    /** The bot's replies that are not on their way. */
    private static double waiting(String bot) {
        return management().basePath("/q").get("/metrics").asString().lines()
                .filter(line -> line.startsWith("custom_bot_replies_waiting{") && line.contains("bot=\"" + bot + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private static String answer(Hub hub) {
        return hub.conversation().customerSays("hello").awaitReply().text().orElseThrow();
    }

    private static RequestSpecification admin() {
        return management().basePath("/q/custom-bot").auth().preemptive()
                .basic(Administration.ADMIN, Administration.ADMIN);
    }

    private static RequestSpecification management() {
        int port = ConfigProvider.getConfig().getOptionalValue("quarkus.management.test-port", Integer.class).orElse(9001);
        return given().baseUri("http://localhost").port(port);
    }
}
