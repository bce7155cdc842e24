package dev.custombot.it.hubs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A reply that a hub cannot show is shown as well as it can. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class AdaptedRepliesTest {

    FakeServers servers;

    @Test
    void aQuickReplyBecomesANumberedText() {
        Callbacks customer = Callbacks.at(new ThirdFixture(servers.third()));

        customer.say("menu");

        assertThat(customer.awaitHeard("to-" + customer.conversation(), 1))
                .containsExactly("What can I do for you?\n1 Track my order\n2 Talk to a person");
    }

    @Test
    void whatCannotBeShownIsLeftOut() {
        Callbacks customer = Callbacks.at(new ThirdFixture(servers.third()));

        customer.say("typing");
        customer.say("hello");

        assertThat(customer.awaitHeard("to-" + customer.conversation(), 1)).containsExactly("You said: hello");
    }
}
