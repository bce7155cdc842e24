package dev.custombot.it.control;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.deadletter.Administration;
import dev.custombot.it.deadletter.Users;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The endpoint is for those who have the role, on the management interface, and answers nonsense with what is wrong. */
@QuarkusTest
@TestProfile(Administration.class)
class ControlAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/pause?sender=true", "/nonsense/path"})
    void nobodyGets401AndAnotherRole403(String path) {
        Control.anonymous().post(path).then().statusCode(401).header("WWW-Authenticate", containsString("basic"));
        Control.as(Users.OTHER).post(path).then().statusCode(403);
    }

    @Test
    void aPageOfAnotherSiteGets403() {
        Control.as(Users.ADMIN).header("Sec-Fetch-Site", "cross-site").post("/pause?sender=true").then().statusCode(403);
        Control.as(Users.ADMIN).header("Origin", "http://evil.example").post("/pause?sender=true").then().statusCode(403)
                .body("detail", containsString("page"));
    }

    @Test
    void itIsNotOnThePortOfTheApplication() {
        given().auth().preemptive().basic("admin", "admin").get("/q/custom-bot/control").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, ?all=true, all", "POST, /pause, conversation", "POST, /pause?conversation=, conversation",
            "POST, /pause?conversation=a&sender=true, conversation", "POST, /pause?sender=yes, sender",
            "POST, /pause?conversaton=a, conversaton", "POST, /skip?conversation=a, message",
            "POST, /dead-letter, conversation",
            "POST, /pause?sender=true&bot=nobody, bot"})
    void whatIsNotUnderstoodChangesNothing(String method, String path, String parameter) {
        Control.as(Users.ADMIN).request(method, path).then().statusCode(400).contentType("application/problem+json")
                .body("status", equalTo(400)).body("parameter", equalTo(parameter));
    }

    @Test
    void whatIsNotThereGets404AndAWrongMethod405() {
        Control.as(Users.ADMIN).post("/nonsense").then().statusCode(404).body("detail",
                containsString("pause, resume, skip, dead-letter"));
        Control.as(Users.ADMIN).post("/pause?handler=NoBot#nothing").then().statusCode(404).body("detail",
                containsString("no handler of this bot"));
        Control.as(Users.ADMIN).get("/pause?sender=true").then().statusCode(405).header("Allow", "POST");
        Control.as(Users.ADMIN).post("").then().statusCode(405).header("Allow", "GET");
    }
}
