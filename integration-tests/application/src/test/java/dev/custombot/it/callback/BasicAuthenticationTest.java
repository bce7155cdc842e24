package dev.custombot.it.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.callback.status.StatusContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** Basic credentials: either live password is taken, anything else gets 401. */
@QuarkusTest
@TestProfile(StatusContract.class)
class BasicAuthenticationTest {

    @ParameterizedTest
    @CsvSource({"hub,old-secret,202", "hub,new-secret,202", "hub,wrong,401", "hub,,401", "other,new-secret,401"})
    void password(String user, String password, int status) {
        Redelivery.of(() -> given().auth().preemptive().basic(user, password == null ? "" : password)
                .contentType("application/json").body(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none")))
                .post("/callback")).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic aHVi", "Digest x", "Bearer", "Bearer a.b.c"})
    void malformedHeader(String header) {
        callback(header).statusCode(401).header("WWW-Authenticate",
                allOf(containsString("Bearer realm="), containsString("Basic realm=")));
    }

    @Test
    void aTrailingSlashIsNoWayAroundIt() {
        given().contentType("application/json").body("{}").post("/callback/").then().statusCode(401);
        given().contentType("application/json").body("{}").post("//callback").then().statusCode(is(oneOf(401, 404)));
    }

    private static ValidatableResponse callback(String authorization) {
        return given().header("Authorization", authorization).contentType("application/json")
                .body(Payloads.envelope(Payloads.text("c", "none"))).post("/callback").then();
    }
}
