package dev.custombot.it.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.callback.status.StatusContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** Method, content type and size of a callback are checked, each with its own status. */
@QuarkusTest
@TestProfile(StatusContract.class)
class RequestShapeTest {

    private static final String RIGHT = "Basic "
            + Base64.getEncoder().encodeToString("hub:new-secret".getBytes(StandardCharsets.UTF_8));

    private static RequestSpecification hub() {
        return given().auth().preemptive().basic("hub", "new-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void otherMethodsGet405(String method) {
        hub().request(method, "/callback").then().statusCode(405).header("Allow", "POST").body("status", equalTo(405));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=ISO-8859-1", ";", ";;"})
    void otherContentTypesGet415(String contentType) {
        hub().header("Content-Type", contentType).body(Payloads.envelope(Payloads.text("c", "none")).getBytes())
                .post("/callback").then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void aSecondAuthorizationGets400() {
        given().header("Authorization", RIGHT, "Bearer x").contentType("application/json")
                .body(Payloads.envelope(Payloads.text("c", "none"))).post("/callback").then().statusCode(400)
                .contentType("application/problem+json").body("detail", containsString("more than once"));
        given().header("Authorization", RIGHT, RIGHT).contentType("application/json")
                .body(Payloads.envelope(Payloads.text("c", "none"))).post("/callback").then().statusCode(400);
    }

    @Test
    void compressedBodiesGet415() {
        hub().contentType("application/json").header("Content-Encoding", "gzip").body(new byte[]{0x1f, (byte) 0x8b})
                .post("/callback").then().statusCode(415).header("Accept-Encoding", "identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF8", "application/json; charset=utf-8",
            "Application/JSON;charset=\"UTF-8\""})
    void jsonInUtf8IsTaken(String contentType) {
        Redelivery.of(() -> hub().header("Content-Type", contentType)
                .body(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none")).getBytes())
                .post("/callback")).then().statusCode(202).body(equalTo(""));
    }

    @Test
    void aBodyOverTheLimitGets413() {
        hub().contentType("application/json").body("[" + " ".repeat(1_100_000) + "]").post("/callback").then()
                .statusCode(413).body("detail", containsString("1048576"));
    }

    @Test
    void aBodyThatTurnsOutTooLargeGets413() {
        hub().contentType("application/json").body(new java.io.ByteArrayInputStream(new byte[1_100_000]))
                .post("/callback").then().statusCode(413);
    }
}
