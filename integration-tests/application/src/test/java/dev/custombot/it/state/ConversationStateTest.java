package dev.custombot.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.it.StateBot;
import dev.custombot.it.StateBot.Counter;
import dev.custombot.state.ConversationStore;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** What a conversation keeps from one message to the next. */
@QuarkusTest
class ConversationStateTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    Hub hub;

    @Inject
    ConversationStore store;

    @Inject
    StateBot.Basket basket;

    @Inject
    Conversations conversations;

    @Test
    void aValueIsKeptPerConversation() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.count", "{}");
        assertThat(conversation.awaitReply().text()).contains("count 1");
        assertThat(conversation.customerSends("custom.state.uni", "{}").awaitReply().text()).contains("count 2");
        assertThat(hub.conversation().customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 1");

        conversation.customerSends("custom.state.clear", "{}");
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 1");
    }

    @Test
    void itIsReadAndChangedFromElsewhere() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.count", "{}");
        conversation.awaitReply();
        assertThat(conversations.state(conversation.id(), Counter.class).await().atMost(LIMIT)).contains(new Counter(1));

        conversations.setState(conversation.id(), Counter.class, new Counter(41)).await().atMost(LIMIT);
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 42");

        conversations.clearState(conversation.id(), Counter.class).await().atMost(LIMIT);
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 1");
        assertThat(conversations.state("a conversation that nobody has heard of", Counter.class).await().atMost(LIMIT))
                .isEmpty();
    }

    @Test
    void aHandlerThatFailsLeavesItAsItWas() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.count", "{}");
        conversation.awaitReply();

        assertThat(conversation.customerSends("custom.state.failing", "{}").awaitReply().text()).contains("failed at 1");
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 2");
    }

    @Test
    void whatAFailedHandlerChangedIsUndoneThoughAFilterRecovers() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.count", "{}");
        conversation.awaitReply();

        assertThat(conversation.customerSends("custom.state.recovered", "{}").awaitReply().text()).contains("recovered");
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 2");
        assertThat(conversation.customerSends("custom.state.injected", "{}").awaitReply().text())
                .contains("basket [injected]");
    }

    @Test
    void aBeanOfTheConversationInjectedOrAsAParameter() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.injected", "{}");
        assertThat(conversation.awaitReply().text()).contains("basket [injected]");
        assertThat(conversation.customerSends("custom.state.parameter", "{}").awaitReply().text())
                .contains("basket [injected, parameter]");
        assertThat(hub.conversation().customerSends("custom.state.parameter", "{}").awaitReply().text())
                .contains("basket [parameter]");
    }

    @Test
    void aBeanOfTheConversationDoesNotExistOutsideOfItsMessages() {
        Assertions.assertThatExceptionOfType(ContextNotActiveException.class).isThrownBy(() -> basket.items())
                .withMessageContaining("ConversationScoped");
    }

    @Test
    void itEndsWhenTheBotEndsTheConversation() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.count", "{}");
        conversation.awaitReply();
        assertThat(stored(conversation)).isTrue();

        conversation.customerSends("custom.state.end", "{}").awaitState("ended");
        org.awaitility.Awaitility.await().until(() -> !stored(conversation));
    }

    @Test
    void itEndsOnceWhenAHandlerEndsItsOwnConversation() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.count", "{}");
        conversation.awaitReply();

        conversation.customerSends("custom.state.end-own", "{}").awaitState("ended");
        org.awaitility.Awaitility.await().until(() -> !stored(conversation));
        assertThat(conversation.replies()).filteredOn(reply -> reply.type().equals("conversation.end")).hasSize(1);
    }

    @Test
    void itEndsWhenTheCustomerEndsTheConversationThoughNoHandlerTakesThat() {
        TestConversation conversation = hub.conversation().customerSends("custom.state.count", "{}");
        conversation.awaitReply();

        conversation.customerEnds();
        org.awaitility.Awaitility.await().until(() -> !stored(conversation));
    }

    private boolean stored(TestConversation conversation) {
        return store.load(conversation.id()).await().indefinitely()
                .filter(state -> state.json().contains(StateBot.Counter.class.getName())).isPresent();
    }
}
