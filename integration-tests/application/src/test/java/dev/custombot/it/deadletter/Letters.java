package dev.custombot.it.deadletter;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.test.TestConversation;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The endpoint for dead letters, as its administrator sees it. */
final class Letters {

    private Letters() {}

    static RequestSpecification as(String user) {
        return anonymous().auth().preemptive().basic(user, user);
    }

    static RequestSpecification anonymous() {
        int port = ConfigProvider.getConfig().getOptionalValue("quarkus.management.test-port", Integer.class).orElse(9001);
        return given().baseUri("http://localhost").port(port).basePath("/q/custom-bot/dead-letters");
    }

    static JsonPath get(String path) {
        return json(as(Users.ADMIN).get(path));
    }

    static JsonPath post(String path) {
        return json(as(Users.ADMIN).post(path));
    }

    static JsonPath delete(String path) {
        return json(as(Users.ADMIN).delete(path));
    }

    /** The ids of the conversation's open dead letters, once there are so many. */
    static List<String> await(String conversation, int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> get("?conversation=" + conversation).getList("letters.id", String.class), ids -> ids.size() == count);
    }

    /** A conversation whose messages failed and lie in the dead letters. */
    static TestConversation failed(TestConversation conversation, String... messages) {
        for (String message : messages) {
            conversation.customerSends("custom.failure.mendable", "{\"n\":\"" + message + "\"}");
        }
        await(conversation.id(), messages.length);
        return conversation;
    }

    private static JsonPath json(Response response) {
        return response.then().statusCode(200).contentType("application/json").extract().jsonPath();
    }
}
