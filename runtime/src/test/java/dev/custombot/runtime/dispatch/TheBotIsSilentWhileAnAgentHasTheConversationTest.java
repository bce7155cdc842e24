package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.dispatch.turn.Turns;

/** From an escalation, or an agent's message, on the bot answers nobody, until the conversation is given back. */
class TheBotIsSilentWhileAnAgentHasTheConversationTest {

    private final Chat chat = new Chat();

    @BeforeEach
    void echo() {
        chat.bot = message -> message.type().equals(MessageType.TEXT)
                ? List.of(Reply.text("You said " + message.text().orElse("")))
                : List.of();
    }

    @Test
    void afterItsEscalation() {
        escalated();

        assertSilent();
    }

    @Test
    void afterAnEscalationWithMoreSaidBesides() {
        chat.bot = message -> List.of(Reply.quickReply("Which?", "Tea"), Reply.escalate(), Reply.text("Bye"));
        chat.says("a person, please");

        assertSilent();
    }

    @Test
    void afterAnEscalationThatIsSaidOutsideOfAHandler() {
        chat.conversations.say(Turns.CONVERSATION, Reply.escalate()).await().indefinitely();
        chat.lane();

        assertSilent();
    }

    @ParameterizedTest
    @CsvSource({MessageType.AGENT_JOIN + ", " + Sender.CUSTOM_AGENT, MessageType.TEXT + ", " + Sender.CUSTOM_AGENT})
    void afterAnAgentHasCome(String type, String sender) {
        chat.happens(type, sender, "I take over");

        assertSilent();
    }

    @Test
    void anAgentWhoHasComeIsTold() {
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");

        assertThat(chat.handled).hasSize(1);
    }

    @Test
    void whatAgentsSayIsHeardByWhoAsksForThem() {
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "I take over");
        chat.happens(MessageType.TEXT, Sender.CUSTOM_BOT, "And I am another bot");
        assertThat(chat.handled).isEmpty();

        chat.senders = Set.of(Sender.CUSTOM_AGENT);
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "How can I help?");

        assertThat(chat.handled).containsExactly("text How can I help?");
    }

    @Test
    void itStaysSoWhenTheHandlerFailsThatIsTold() {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
        assertThat(chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "")).isEqualTo("failed");
        echo();

        chat.handled.clear();
        assertSilent();
    }

    @Test
    void anEscalationOfAHandlerThatFailsIsNone() {
        chat.bot = message -> List.of(Reply.escalate(), Reply.of(MessageType.CUSTOMER_ACTIVE, Reply.text("x").content()));
        assertThat(chat.says("a person, please")).isEqualTo("failed");
        echo();

        assertAnswers();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEscalationThatWasSaidAtOnceOutlastsItsHandler(boolean recovered) {
        chat.early = () -> List.of(Reply.escalate());
        failing();
        chat.recovered = recovered;

        assertThat(chat.says("a person, please")).isEqualTo(recovered ? "handled" : "failed");
        chat.early = List::of;
        echo();

        assertThat(chat.letters.size()).isEqualTo(recovered ? 0 : 1);
        assertSilent();
    }

    @Test
    void alsoIfTheLastOfItsRunsSaysNothingOfIt() {
        AtomicInteger runs = new AtomicInteger();
        chat.early = () -> runs.getAndIncrement() == 0 ? List.of(Reply.escalate()) : List.of();
        failing();
        chat.says("a person, please");
        echo();

        assertSilent();
    }

    /** As one that waits for something else after it has handed the conversation over. */
    @Test
    void alsoIfALaterRunSucceedsWithoutIt() {
        AtomicInteger runs = new AtomicInteger();
        chat.early = () -> runs.get() == 0 ? List.of(Reply.escalate()) : List.of();
        chat.bot = message -> {
            if (runs.getAndIncrement() == 0) {
                throw new IllegalStateException("It fails once");
            }
            return List.of();
        };
        assertThat(chat.says("a person, please")).isEqualTo("handled");
        chat.early = List::of;
        echo();

        assertSilent();
    }

    @Test
    void anEndThatWasSaidAtOnceOutlastsItsHandler() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
        chat.early = () -> List.of(Reply.end());
        failing();

        assertThat(chat.happens("custom.x", Sender.CUSTOMER, "x")).isEqualTo("failed");

        assertThat(chat.state().question()).isEmpty();
    }

    @Test
    void nobodyReadsOfAFailureMeanwhile() {
        chat.failureText = Optional.of("Something went wrong");
        failing();
        assertThat(chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "")).isEqualTo("failed");
        chat.senders = Set.of(Sender.CUSTOM_AGENT);
        assertThat(chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "How can I help?")).isEqualTo("failed");

        assertThat(chat.turns.replies.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void norAfterAnEscalationOrAnEndOfTheHandlerThatFailed(boolean escalates) {
        chat.failureText = Optional.of("Something went wrong");
        chat.early = () -> List.of(escalates ? Reply.escalate() : Reply.end());
        failing();
        chat.says("a person, please");

        assertThat(chat.turns.replies.texts()).doesNotContain("Something went wrong");
    }

    @Test
    void butOtherwiseTheCustomerIsTold() {
        chat.failureText = Optional.of("Something went wrong");
        failing();
        chat.says("hello");

        assertThat(chat.lastText()).isEqualTo("Something went wrong");
    }

    @Test
    void untilTheConversationEnds() {
        escalated();

        assertThat(chat.happens(MessageType.CONVERSATION_END, "", "")).isEqualTo("handled");

        assertAnswers();
    }

    @Test
    void untilNoAgentHasSaidAnythingForAWhile() {
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");
        chat.passes(Chat.SILENCE.minusMinutes(1));
        assertSilent();
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "Still looking");

        chat.passes(Chat.SILENCE.minusMinutes(1));
        assertSilent();
        chat.passes(Duration.ofMinutes(2));

        assertAnswers();
    }

    @Test
    void anAgentWhoWritesOnHasNotEachMessageStored() {
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "Hello");
        var stored = chat.state().version();
        chat.passes(Duration.ofSeconds(20));

        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "How can I help?");

        assertThat(chat.state().version()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void untilTheBotItselfAsksOrOffersSomething(boolean asks) {
        escalated();

        chat.conversations.say(Turns.CONVERSATION, asks
                ? Reply.ask("Which order?", "order")
                : Reply.quickReply("Was all well?", "Yes", "No")).await().indefinitely();
        chat.lane();

        assertThat(chat.says("Yes")).isEqualTo("handled");
        assertThat(chat.handled).singleElement().asString().endsWith("Yes");
    }

    @Test
    void aTextOfTheBotsGivesNothingBack() {
        escalated();

        chat.conversations.say(Turns.CONVERSATION, Reply.text("Your order is on its way")).await().indefinitely();
        chat.lane();

        assertSilent();
    }

    @Test
    void whatWasAskedAndOfferedBeforeIsOver() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
        chat.bot = message -> List.of(Reply.quickReply("Which?", "Tea", "Coffee"));
        chat.says("1001");
        chat.says("What have you got?");
        chat.bot = message -> List.of();
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");

        assertThat(chat.state().question()).isEmpty();
        assertThat(chat.state().offer()).isEmpty();
    }

    @Test
    void whatCameBeforeWasForTheBot() {
        var before = chat.next("hello");
        chat.passes(Duration.ofSeconds(1));

        assertThat(chat.handle(before, 1)).isEqualTo("handled");
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");
        assertSilent();
    }

    /** The hub delivers them again, as when the bot has answered 503: they belong to the conversation that is over. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAgentsLastWordsMayComeBehindTheEnd(boolean known) {
        if (known) {
            chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "I take over");
        }
        Instant said = chat.turns.now;
        chat.passes(Duration.ofMinutes(1));
        chat.happens(MessageType.CONVERSATION_END, "", "", Optional.empty(), List.of(said.minusSeconds(60), said));
        chat.handled.clear();

        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "", Optional.of(said), List.of());
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "Good bye", Optional.of(said), List.of());

        assertThat(chat.handled).containsExactly("agent.join ");
        assertAnswers();
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "Good bye", Optional.of(said), List.of());
        assertAnswers();
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "Hello again", Optional.of(chat.turns.now), List.of());
        assertSilent();
    }

    private void failing() {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
    }

    private void escalated() {
        chat.bot = message -> List.of(Reply.text("I hand you over"), Reply.escalate());
        chat.says("a person, please");
        chat.handled.clear();
        echo();
    }

    private void assertSilent() {
        chat.handled.clear();
        int before = chat.turns.replies.texts().size();

        assertThat(chat.says("Are you there?")).isEqualTo("not_for_us");

        assertThat(chat.handled).isEmpty();
        assertThat(chat.turns.replies.texts()).hasSize(before);
    }

    private void assertAnswers() {
        assertThat(chat.says("hello")).isEqualTo("handled");
        assertThat(chat.lastText()).isEqualTo("You said hello");
    }
}
