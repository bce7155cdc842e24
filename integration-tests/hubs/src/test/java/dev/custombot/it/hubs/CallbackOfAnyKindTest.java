package dev.custombot.it.hubs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Callbacks come in as each kind of hub has it, beside one another, and are answered where it wants the answer. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class CallbackOfAnyKindTest {

    FakeServers servers;

    @Test
    void theMadeUpHubGetsItsStatusAndTheReplyAtItsAddress() {
        Callbacks customer = Callbacks.at(new ThirdFixture(servers.third()));

        assertThat(customer.say("hello")).isEqualTo(200);

        assertThat(customer.awaitHeard("to-" + customer.conversation(), 1)).containsExactly("You said: hello");
    }

    @Test
    void withAWrongSecretThereIsNothing() {
        ThirdFixture hub = new ThirdFixture(servers.third());

        assertThat(Callbacks.at(hub, "/callback/guessed").say("hello")).isEqualTo(404);
        assertThat(Callbacks.at(hub, "/callback").say("hello")).isEqualTo(404);
        assertThat(Callbacks.at(hub, "/callback/careful/guessed").say("hello")).isEqualTo(404);
    }

    @Test
    void anotherBotsPathIsNoSecret() {
        Callbacks customer = Callbacks.at(new EgainFixture(servers.egain()));

        assertThat(given().contentType("application/json").body("{}").post("/callback/egain").statusCode()).isEqualTo(401);
        assertThat(customer.say("hello")).isEqualTo(202);

        assertThat(customer.awaitHeard(customer.conversation(), 1)).containsExactly("You said: hello");
    }
}
