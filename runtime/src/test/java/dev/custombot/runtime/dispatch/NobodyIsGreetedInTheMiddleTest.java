package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A conversation in which an agent, another bot or the bot itself came first does not begin with what the customer says then. */
class NobodyIsGreetedInTheMiddleTest {

    private static final String GREETED = "begins";
    /** No question waits for so long. */
    private static final Duration EXPIRED = Duration.ofMinutes(31);

    private final Chat chat = new Chat();

    @BeforeEach
    void greets() {
        chat.greets = true;
    }

    @Test
    void butAtTheBeginning() {
        chat.says("hello");
        chat.says("hello again");

        assertThat(chat.handled).containsExactly(GREETED, "text hello", "text hello again");
    }

    @ParameterizedTest
    @CsvSource({"escalation.transfer, egain_agent", "escalation.transfer, custom_agent", "agent.transfer, egain_agent",
            "bot.transfer, egain_bot", "agent.join, ''", "custom.order, egain_agent"})
    void notBehindAHandOver(String type, String sender) {
        chat.happens(type, sender, "order");
        endSilence();

        chat.says("1001");

        assertThat(chat.handled).hasSize(2).doesNotContain(GREETED);
    }

    @Test
    void norBehindWhatAnotherBotHasSaid() {
        chat.happens(MessageType.TEXT, Sender.EGAIN_BOT, "Which order number?");

        chat.says("1001");

        assertThat(chat.handled).doesNotContain(GREETED);
    }

    /** It may be of somebody who only looks in. */
    @ParameterizedTest
    @CsvSource({"typing.start, egain_agent", "agent.available, egain_agent", "custom.trigger, custom_bot"})
    void whatSaysNothingToTheCustomerBeginsNothing(String type, String sender) {
        chat.happens(type, sender, "");

        chat.says("hello");

        assertThat(chat.handled).contains(GREETED);
    }

    @Test
    void nothingIsStoredForABotThatDoesNotGreet() {
        chat.greets = false;

        chat.happens(MessageType.ESCALATION_TRANSFER, Sender.EGAIN_AGENT, "order");

        assertThat(chat.state().version()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "hello"})
    void notBehindAQuestionThatEndedWithoutAHandler(String text) {
        asked();
        chat.passes(text.equals("stop") ? Duration.ZERO : EXPIRED);
        chat.types = Set.of("custom.none");
        assertThat(chat.says(text)).isEqualTo("unhandled");
        assertThat(chat.state().question()).isEmpty();
        chat.types = Set.of("*");

        chat.says("hello");

        assertThat(chat.handled).containsExactly("text hello");
    }

    @Test
    void norBehindOneThatEndedWithAnEvent() {
        asked();
        chat.passes(EXPIRED);
        chat.happens("customer.active", Sender.CUSTOMER, "");
        assertThat(chat.state().question()).isEmpty();

        chat.says("hello");

        assertThat(chat.handled).doesNotContain(GREETED);
    }

    /** An agent had the conversation before. */
    @Test
    void norWhenTheBotOffersSomethingAfterAnAgent() {
        chat.types = Set.of("text");
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");
        say(Reply.quickReply("Was all well?", "Yes", "No"));
        assertThat(chat.state().silentUntil()).isEmpty();

        chat.says("Thank you");

        assertThat(chat.handled).containsExactly("text Thank you");
    }

    /** Nothing of the failed turn is stored, but what the method for failures has offered. */
    @Test
    void norWhenTheAnswerToAFailureOffersSomething() {
        chat.types = Set.of("text");
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");
        endSilence();
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
        chat.onFailure = Optional.of(turn -> Turns.returning(turn, List.of(Reply.quickReply("Again?", "Yes", "No"))));
        assertThat(chat.says("hello")).isEqualTo("failed");
        assertThat(chat.state().silentUntil()).isEmpty();
        chat.handled.clear();
        chat.bot = message -> List.of();

        chat.says("shoes");

        assertThat(chat.handled).containsExactly("text shoes");
    }

    @Test
    void againAfterTheEnd() {
        chat.happens(MessageType.ESCALATION_TRANSFER, Sender.EGAIN_AGENT, "order");
        chat.happens(MessageType.CONVERSATION_END, "", "");

        chat.says("hello");

        assertThat(chat.handled).contains(GREETED);
    }

    /** The hub tells of it, and its beginning is still to come. */
    @Test
    void whatNobodyHasSaidIsNoBeginning() {
        chat.happens("custom.conversation_assigned", "", "");
        assertThat(chat.handled).containsExactly("custom.conversation_assigned ");

        chat.says("hello");

        assertThat(chat.handled).contains(GREETED, "text hello");
    }

    private void asked() {
        say(Reply.ask("Which order?", "order"));
    }

    private void say(Reply reply) {
        chat.conversations.say(Turns.CONVERSATION, reply).await().indefinitely();
        chat.lane();
    }

    /** Where the bot is silent while an agent has the conversation. */
    private void endSilence() {
        chat.passes(Chat.SILENCE.plusMinutes(1));
    }
}
