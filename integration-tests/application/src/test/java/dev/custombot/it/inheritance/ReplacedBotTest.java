package dev.custombot.it.inheritance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The one subclass of a bean that is a bean takes its place: its handlers run there, and only there. */
@QuarkusTest
class ReplacedBotTest {

    @Inject
    Hub hub;

    @Test
    void whatIsInheritedRunsOnce() {
        TestConversation conversation = hub.conversation().customerSends("custom.replaced.inherited", "{}");
        assertThat(conversation.awaitReply().text()).contains("tailored 1");

        conversation.customerSends("custom.replaced.inherited", "{}");
        assertThat(conversation.awaitReply().text()).contains("tailored 2");
    }

    @Test
    void whatIsOverriddenIsCalled() {
        assertThat(hub.conversation().customerSends("custom.replaced.overridden", "{}").awaitReply().text())
                .contains("tailored");
    }
}
