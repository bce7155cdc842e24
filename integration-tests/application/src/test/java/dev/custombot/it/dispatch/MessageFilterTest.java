package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.FilterBot;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Filters stand around the handler in the order of their priority, each on its kind of thread. */
@QuarkusTest
class MessageFilterTest {

    @Inject
    Hub hub;

    @Inject
    FilterBot.Steps steps;

    @Test
    void aroundTheHandlerWithItsRequestContext() {
        TestConversation conversation = hub.conversation().customerSends("custom.filter.passed", "{}");

        assertThat(conversation.awaitReply().text()).contains("seen by inner");
        assertThat(steps.of(conversation.id())).hasSize(4);
        assertThat(steps.of(conversation.id()).get(0)).startsWith("outer on not event loop");
        assertThat(steps.of(conversation.id()).get(1)).startsWith("inner on event loop");
        assertThat(steps.of(conversation.id()).subList(2, 4)).containsExactly("handler", "outer after");
    }

    @Test
    void alsoWhereAProducerMakesIt() {
        TestConversation conversation = hub.conversation().customerSends("custom.filter.produced", "{}");

        conversation.awaitReply();
        assertThat(steps.of(conversation.id())).contains("produced", "handler");
    }

    @Test
    void aFilterMayAnswerItself() {
        TestConversation conversation = hub.conversation().customerSends("custom.filter.answered", "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("closed");
        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(steps.of(conversation.id())).doesNotContain("handler");
    }

    @Test
    void aFilterMayDealWithAFailure() {
        assertThat(hub.conversation().customerSends("custom.filter.failing", "{}").awaitReply().text()).contains("recovered");
    }

    @Test
    void whatAFilterSaysAfterTheHandlerComesAfterItsReply() {
        TestConversation conversation = hub.conversation().customerSends("custom.filter.after", "{}");

        assertThat(conversation.awaitReply().text()).contains("seen by nobody");
        assertThat(conversation.awaitReply().text()).contains("after the handler");
    }

    @Test
    void aFilterCannotHandleAMessageTwice() {
        TestConversation conversation = hub.conversation().customerSends("custom.filter.twice", "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
    }
}
