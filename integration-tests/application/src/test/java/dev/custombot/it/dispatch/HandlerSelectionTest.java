package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;

/** The most specific handler takes a message; one that nobody takes is discarded and counted. */
@QuarkusTest
class HandlerSelectionTest {

    @Inject
    Hub hub;

    @Inject
    MeterRegistry registry;

    @ParameterizedTest
    @CsvSource({"agent.join, agents agent.join", "agent.exit, agents agent.exit", "richMessage.form, some richMessage.form",
            "custom.generic, generic 0", "custom.order.new, order custom.order.new", "custom.ordering, custom {\"a\":1}"})
    void mostSpecificWins(String type, String answer) {
        assertThat(hub.conversation().customerSends(type, "{\"a\":1}").awaitReply().text()).contains(answer);
    }

    @Test
    void unhandledMessagesAreCountedAndTheNextIsHandled() {
        double before = unhandled();
        TestConversation conversation = hub.conversation().customerSends("cobrowse.start", "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        Awaitility.await().untilAsserted(() -> assertThat(unhandled()).isEqualTo(before + 1));
    }

    private double unhandled() {
        return registry.find("custom.bot.messages").tag("outcome", "unhandled").tag("type", "cobrowse.start").counters()
                .stream()
                .mapToDouble(counter -> counter.count()).sum();
    }

    @ParameterizedTest
    @CsvSource({"order 17, text matches", "' order 17 ', text matches", "order x, You said: order x", "twice, low priority",
            "twice more, high priority"})
    void byText(String text, String answer) {
        assertThat(hub.conversation().customerSays(text).awaitReply().text()).contains(answer);
    }

    @Test
    void aTextThatAnExpressionIsLostInGoesToTheNextHandler() {
        String text = "slow " + "return order number ".repeat(490).strip();

        assertThat(hub.conversation().customerSays(text).awaitReply().text()).contains("You said: " + text);
        assertThat(registry.find("custom.bot.handlers.unmatched").tag("handler", "dev.custombot.it.SelectionBot#lost").counter()
                .count()).isPositive();
    }

    @Test
    void bySender() {
        String conversation = Payloads.conversationId();
        String message = Payloads.text(conversation, "hello").replace("\"type\":\"customer\"", "\"type\":\"custom_agent\"");
        Redelivery.of(hub, Payloads.envelope(message));

        assertThat(hub.conversation(conversation).awaitReply().text()).contains("sender custom_agent");
    }

    @ParameterizedTest
    @CsvSource({"order_complaints, intent order_complaints", "other, some intent"})
    void byIntent(String intent, String answer) {
        assertThat(hub.conversation().agentHandsOver(intent).awaitReply().text()).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom.repeated.one", "custom.repeated.two"})
    void severalAnnotationsOnOneMethod(String type) {
        assertThat(hub.conversation().customerSends(type, "{}").awaitReply().text()).contains("repeated " + type);
    }

    @Test
    void aContentOfSeveralTypes() {
        assertThat(hub.conversation().customerSends("agent.inactive", "{}").awaitReply().text()).contains("family INACTIVE");
    }
}
