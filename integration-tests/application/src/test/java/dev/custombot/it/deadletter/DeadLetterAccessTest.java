package dev.custombot.it.deadletter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The endpoint is for those who have the role, on the management interface, and answers nonsense with what is wrong. */
@QuarkusTest
@TestProfile(Administration.class)
class DeadLetterAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/0-0", "/nonsense/path"})
    void nobodyGets401(String path) {
        Letters.anonymous().get(path).then().statusCode(401).header("WWW-Authenticate", containsString("basic"));
    }

    @Test
    void aWrongPasswordGets401() {
        Letters.anonymous().auth().preemptive().basic("admin", "guess").post("/replay?all=true").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/0-0"})
    void anotherRoleGets403(String path) {
        Letters.as(Users.OTHER).get(path).then().statusCode(403);
        Letters.as(Users.OTHER).delete(path + "?all=true").then().statusCode(403);
        Letters.as(Users.OTHER).post(path + "/replay?all=true").then().statusCode(403);
    }

    /** A browser that remembers the password sends it for any page that asks. */
    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aPageOfAnotherSiteGets403(String site) {
        Letters.as(Users.ADMIN).header("Sec-Fetch-Site", site).post("/replay?all=true").then().statusCode(403)
                .body("detail", containsString("page"));
        Letters.as(Users.ADMIN).header("Sec-Fetch-Site", site).get("").then().statusCode(403);
    }

    /** Over plain HTTP nothing but the origin tells it. */
    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://localhost", "null"})
    void aFormOfAnotherSiteGets403WithoutTls(String origin) {
        Letters.as(Users.ADMIN).header("Origin", origin).contentType("application/x-www-form-urlencoded").body("a=b")
                .post("/replay?all=true").then().statusCode(403).body("detail", containsString("page"));
        Letters.as(Users.ADMIN).header("Origin", origin).delete("?all=true").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void anAddressThatWasTypedIsServed(String site) {
        Letters.as(Users.ADMIN).header("Sec-Fetch-Site", site).get("").then().statusCode(200);
    }

    @Test
    void itIsNotOnThePortOfTheApplication() {
        given().auth().preemptive().basic("admin", "admin").get("/q/custom-bot/dead-letters").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, ?limit=0, limit", "GET, ?limit=1001, limit", "GET, ?limit=many, limit", "GET, ?stage=send, stage",
            "GET, ?order=latest, order", "POST, /replay?all=true&order=newest, order",
            "GET, ?from=yesterday, from", "GET, ?to=2026-01-01, to", "GET, ?done=yes, done", "GET, ?type=, type",
            "GET, ?type=text&type=error, type", "GET, ?conversaton=c, conversaton", "GET, ?all=true, all",
            "POST, /replay, all", "POST, /replay?limit=5, all", "POST, /replay?dry-run=true, all",
            "POST, /replay?all=true&dry-run=maybe, dry-run", "DELETE, '', all", "DELETE, ?all=false, all",
            "DELETE, ?all=true&dry-run=true, dry-run", "DELETE, /0-0?dry-run=true, dry-run"})
    void whatIsNotUnderstoodChangesNothing(String method, String path, String parameter) {
        Letters.as(Users.ADMIN).request(method, path).then().statusCode(400).contentType("application/problem+json")
                .body("status", equalTo(400)).body("parameter", equalTo(parameter))
                .body("detail", not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({"GET, /0-999999", "GET, /99-0", "GET, /nonsense", "POST, /0-999999/replay", "DELETE, /0-999999",
            "POST, /0-0/replay/again"})
    void whatIsNotThereGets404(String method, String path) {
        Letters.as(Users.ADMIN).request(method, path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aWrongMethodGets405() {
        Letters.as(Users.ADMIN).put("/0-0").then().statusCode(405).header("Allow", "GET, DELETE");
        Letters.as(Users.ADMIN).get("/0-0/replay").then().statusCode(405);
    }
}
