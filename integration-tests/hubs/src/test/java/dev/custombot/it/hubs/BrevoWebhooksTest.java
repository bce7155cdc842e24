package dev.custombot.it.hubs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Brevo's webhooks come in by whichever address has the secret, and each message is answered once. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class BrevoWebhooksTest {

    private static final String PATH = "/callback/brevo";

    FakeServers servers;

    private final String visitor = "vis-" + UUID.randomUUID();

    @Test
    void theSecretIsInThePathOrInTheQuery() {
        assertThat(post(PATH + "/" + BrevoFixture.SECRET, fragment("m-1", "one")).statusCode()).isEqualTo(200);
        assertThat(post(PATH + "?secret=" + BrevoFixture.SECRET, fragment("m-2", "two")).statusCode()).isEqualTo(200);

        assertThat(customer().awaitHeard(visitor, 2)).containsExactly("You said: one", "You said: two");
    }

    @Test
    void withoutItNobodyIsHeard() {
        for (String address : new String[]{PATH, PATH + "/guessed", PATH + "?secret=", PATH + "?secret=guessed"}) {
            Response answer = post(address, fragment("m-3", "three"));
            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isNotBlank();
            assertThat(answer.asString()).doesNotContain("guessed");
        }
        post(PATH + "/" + BrevoFixture.SECRET, fragment("m-4", "four"));

        assertThat(customer().awaitHeard(visitor, 1)).containsExactly("You said: four");
    }

    @Test
    void whatComesAgainIsAnsweredOnce() {
        String started = fragment("m-5", "five").replace("conversationFragment", "conversationStarted")
                .replace("\"messages\": [", "\"message\": ").replace("]", "");
        post(PATH + "/" + BrevoFixture.SECRET, started);
        post(PATH + "/" + BrevoFixture.SECRET, fragment("m-5", "five"));
        post(PATH + "/" + BrevoFixture.SECRET,
                fragment("m-6", "six").replace("conversationFragment", "conversationTranscript"));
        post(PATH + "/" + BrevoFixture.SECRET, fragment("m-7", "seven"));

        assertThat(customer().awaitHeard(visitor, 2)).containsExactly("You said: five", "You said: seven");
    }

    /** Whatever it says of itself, and whoever writes with its tag. */
    @Test
    void theBotDoesNotAnswerItself() {
        post(PATH + "/" + BrevoFixture.SECRET, fragment("m-8", "eight").replace("\"visitor\", \"text\"",
                "\"agent\", \"receivedFrom\": \"brevo\", \"text\""));
        post(PATH + "/" + BrevoFixture.SECRET, fragment("m-9", "nine"));

        assertThat(customer().awaitHeard(visitor, 1)).containsExactly("You said: nine");
    }

    private Callbacks customer() {
        return new Callbacks(new BrevoFixture(servers.brevo()), PATH, visitor);
    }

    private static Response post(String address, String body) {
        return Callbacks.untilAnswered(
                () -> given().urlEncodingEnabled(false).contentType("application/json").body(body).post(address));
    }

    private String fragment(String id, String text) {
        return """
                {"eventName": "conversationFragment", "conversationId": "cnv-1", "visitor": {"id": "%s"},
                 "messages": [{"id": "%s-%1$s", "type": "visitor", "text": "%s", "createdAt": 1760000000000}]}"""
                .formatted(visitor, id, text);
    }
}
