package dev.custombot.runtime.hub.brevo;

import static dev.custombot.runtime.hub.brevo.Webhooks.agent;
import static dev.custombot.runtime.hub.brevo.Webhooks.fragment;
import static dev.custombot.runtime.hub.brevo.Webhooks.started;
import static dev.custombot.runtime.hub.brevo.Webhooks.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.brevo.callback.BotIdentity;

/** A customer, the bot itself, a person, Brevo's bot, a push and a trigger are told apart. */
class WhoWroteItTest {

    private final Webhooks brevo = Webhooks.taken();

    @Test
    void aVisitorIsTheCustomer() {
        IncomingMessage message = brevo.read(fragment(visitor("m-1", "hi", 5))).get(0);

        assertThat(message.type()).isEqualTo("text");
        assertThat(message.text()).contains("hi");
        assertThat(message.sender().isCustomer()).isTrue();
        assertThat(message.sender().name()).contains("Ana");
        assertThat(brevo.receiver().isOwn(message)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {", 'receivedFrom': 'tea-bot'", ", 'receivedFrom': 'tea-bot', 'agentId': 'agent-kim'",
            ", 'receivedFrom': 'tea-bot', 'isPushed': true", ", 'agentId': 'agent-bot'",
            ", 'agentId': 'agent-bot', 'isPushed': true"})
    void theBotKnowsItself(String marks) {
        assertThat(brevo.read(fragment(agent("m-1", "Hello", marks)))).singleElement().satisfies(message -> {
            assertThat(message.sender().type()).isEqualTo("custom_bot");
            assertThat(message.sender().name()).contains("Tea");
            assertThat(brevo.receiver().isOwn(message)).isTrue();
        });
    }

    /** Whatever its type: what the bot has said is never answered. */
    @Test
    void theTagAloneIsEnough() {
        assertThat(brevo.read(fragment("{'id': 'm-1', 'type': 'visitor', 'text': 'x', 'receivedFrom': 'tea-bot'}")))
                .singleElement()
                .satisfies(message -> assertThat(brevo.receiver().isOwn(message)).isTrue());
    }

    @Test
    void theBotKnowsItselfByTheEmailOfItsAgent() {
        Webhooks byEmail = Webhooks.takenBy(new BotIdentity("other", Optional.empty(), Optional.of("bot@shop.example")));

        List<IncomingMessage> read = byEmail.read(fragment(agent("m-1", "Hello", ", 'agentId': 'agent-bot'"),
                agent("m-2", "Hi", ", 'agentId': 'agent-kim'")));

        assertThat(read).extracting(byEmail.receiver()::isOwn).containsExactly(true, false, false);
    }

    @Test
    void anAgentJoinsBeforeTheFirstWord() {
        List<IncomingMessage> read = brevo
                .read(started(agent("m-1", "May I help?", ", 'agentId': 'agent-kim', 'agentName': 'Kim'")));

        assertThat(read).extracting(IncomingMessage::type).containsExactly("agent.join", "text");
        assertThat(read).extracting(message -> message.sender().type()).containsOnly("custom_agent");
        assertThat(read).extracting(message -> message.sender().name()).containsOnly(Optional.of("Kim"));
        assertThat(read.get(0).content().isEmpty()).isTrue();
        assertThat(read.get(1).text()).contains("May I help?");
        assertThat(read).noneMatch(brevo.receiver()::isOwn);
    }

    /** Its second arrival is a repetition, which the dispatch drops. */
    @Test
    void anAgentJoinsOnce() {
        List<DeliveredMessage> split = brevo.split(fragment(agent("m-1", "One", ", 'agentId': 'agent-kim'"),
                agent("m-2", "Two", ", 'agentId': 'agent-kim'"), agent("m-3", "Three", ", 'agentId': 'agent-lee'")));

        assertThat(split).extracting(DeliveredMessage::type).containsExactly("agent.join", "text", "agent.join", "text",
                "agent.join",
                "text");
        assertThat(split.get(2).messageId()).isEqualTo(split.get(0).messageId());
        assertThat(split.get(4).messageId()).isNotEqualTo(split.get(0).messageId());
    }

    @Test
    void anAgentWithoutANameInTheMessageHasThatOfTheEvent() {
        assertThat(brevo.read(fragment(agent("m-1", "One", ", 'agentId': 'agent-kim'"))))
                .extracting(message -> message.sender().name()).containsOnly(Optional.of("Kim"));
    }

    @Test
    void brevosOwnBotIsAnother() {
        assertThat(brevo.read(fragment(agent("m-1", "I am a bot", ", 'isBot': true")))).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo("text");
            assertThat(message.sender().type()).isEqualTo("custom_bot");
            assertThat(brevo.receiver().isOwn(message)).isFalse();
        });
    }

    /** Handlers of texts would answer them. */
    @Test
    void pushesAndTriggersAreNoTexts() {
        List<IncomingMessage> read = brevo.read(fragment(agent("m-1", "Sale!", ", 'isPushed': true, 'agentName': 'Lee'"),
                agent("m-2", "Need help?", ", 'isTrigger': true, 'agentId': 'agent-bot'")));

        assertThat(read).extracting(IncomingMessage::type).containsExactly("custom.push", "custom.trigger");
        assertThat(read).extracting(message -> message.text().orElseThrow()).containsExactly("Sale!", "Need help?");
        assertThat(read).extracting(message -> message.sender().type()).containsOnly("custom_bot");
        assertThat(read).extracting(message -> message.sender().participantType()).containsOnly(Optional.of("system"));
        assertThat(read).noneMatch(brevo.receiver()::isOwn);
    }

    @Test
    void aTypeThatNobodyKnowsIsNotTakenForACustomer() {
        List<DeliveredMessage> split = brevo
                .split(fragment("{'id': 'm-1', 'type': 'whisper', 'text': 'x'}", "{'id': 'm-2', 'text': 'x'}",
                        "{'id': 'm-3', 'type': 'a b', 'text': 'x'}"));

        assertThat(split).extracting(DeliveredMessage::type).containsExactly("custom.whisper", "", "");
        assertThat(split).extracting(DeliveredMessage::senderType).containsOnly("");
    }
}
