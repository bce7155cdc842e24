package dev.custombot.bots;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** The endpoint for dead letters is about the bot that the query names, else about the default one. */
@QuarkusTest
@TestProfile(Administration.class)
class DeadLetterEndpointOfEachBotTest extends ThreeHubsTest {

    @Inject
    EveryBot.Repairs repairs;

    @Test
    void listedAndReplayedByTheQuery() {
        TestConversation failed = advice.conversation().customerSends("custom.mendable", "{}");
        String query = "?conversation=" + failed.id() + "&bot=";
        List<String> ids = Awaitility.await().until(() -> ids(query + "advice"), found -> found.size() == 1);

        assertThat(ids(query + "default")).isEmpty();
        assertThat(ids("?conversation=" + failed.id())).isEmpty();
        assertThat(ids(query + "returns")).isEmpty();
        repairs.mend(failed.id());
        assertThat(admin().post("/" + ids.get(0) + "/replay?bot=advice").jsonPath().getString("outcome")).isEqualTo("replayed");
        assertThat(failed.awaitReply().text()).contains("mended");
    }

    @Test
    void aBotThatIsNotThereIsRefused() {
        admin().get("?bot=nobody").then().statusCode(400);
    }

    private static List<String> ids(String query) {
        return admin().get(query).then().statusCode(200).extract().jsonPath().getList("letters.id", String.class);
    }

    private static RequestSpecification admin() {
        int port = ConfigProvider.getConfig().getOptionalValue("quarkus.management.test-port", Integer.class).orElse(9001);
        return given().baseUri("http://localhost").port(port).basePath("/q/custom-bot/dead-letters").auth().preemptive()
                .basic(Administration.ADMIN, Administration.ADMIN);
    }
}
