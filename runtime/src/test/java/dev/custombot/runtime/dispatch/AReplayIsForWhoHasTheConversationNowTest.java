package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;

/**
 * A message that is replayed may have come in before an agent had the conversation, or while one had it. Whether it is for the bot goes by the
 * time of its replay; one that is not lies in the dead letters again, and can be replayed when it is.
 */
class AReplayIsForWhoHasTheConversationNowTest {

    private static final Instant ESCALATED = Turns.NOON.plusSeconds(60);
    private static final Instant BEFORE_THE_END = ESCALATED.plus(Chat.SILENCE).minusSeconds(1);
    private static final Instant AFTER_THE_END = ESCALATED.plus(Chat.SILENCE).plusSeconds(1);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Chat chat = new Chat();

    @BeforeEach
    void escalated() {
        chat.turns.now = ESCALATED;
        chat.bot = message -> List.of(Reply.escalate());
        chat.says("a person, please");
        chat.handled.clear();
        chat.bot = message -> List.of(Reply.text("You said " + message.text().orElse("")));
    }

    @Test
    void itIsHandledOnceTheBotSpeaksAgain() {
        assertThat(chat.handle(replayed(customers()), Turns.origin(7, AFTER_THE_END))).isEqualTo("handled");

        assertThat(chat.lastText()).isEqualTo("You said again");
        assertThat(chat.letters.size()).isZero();
    }

    @Test
    void itIsPutAsideAgainUntilThen() {
        assertThat(chat.handle(replayed(customers()), Turns.origin(7, BEFORE_THE_END))).isEqualTo("failed");

        assertThat(chat.handled).isEmpty();
        assertThat(chat.letters.size()).isEqualTo(1);
        assertThat(logged.lines("CBOT"))
                .containsExactly("[test] CBOT00241: Message m-1 of type text was replayed and is not handled, "
                        + "because an agent has its conversation; it goes to the dead letters again (conversation "
                        + Turns.CONVERSATION + ")");
        assertThat(chat.turns.replies.replyRecords()).filteredOn(end -> end.turn().equals(Optional.of("m-1#0-7")))
                .as("it is not put aside a second time after a crash")
                .singleElement().satisfies(end -> assertThat(end.replies()).isEmpty());
    }

    @Test
    void aMessageThatComesInIsNotPutAside() {
        assertThat(chat.says("Are you there?")).isEqualTo("not_for_us");

        assertThat(chat.letters.size()).isZero();
    }

    @Test
    void itsFailureIsToldOnceTheBotSpeaksAgain() {
        failing();
        chat.handle(replayed(customers()), Turns.origin(7, AFTER_THE_END));

        assertThat(chat.lastText()).isEqualTo("Something went wrong");
    }

    /** Who wrote then has the conversation no more. */
    @Test
    void whatAnAgentSaidEndsNoQuestionThatWasAskedSince() {
        chat.conversations.say(Turns.CONVERSATION, Reply.ask("Which order?", "order")).await().indefinitely();
        chat.lane();
        CallbackRecord agents = Turns.message("m-1", ESCALATED, MessageType.TEXT, Sender.CUSTOM_AGENT, "Hello");

        assertThat(chat.handle(replayed(agents), Turns.origin(7, AFTER_THE_END))).isEqualTo("unhandled");

        assertThat(chat.state().question()).isPresent();
        assertThat(chat.handled).as("nobody asks for agents' texts").isEmpty();
    }

    @Test
    void itIsHeardByWhoAsksForAgents() {
        chat.senders = Set.of(Sender.CUSTOM_AGENT);
        CallbackRecord agents = Turns.message("m-1", ESCALATED, MessageType.TEXT, Sender.CUSTOM_AGENT, "Hello");

        chat.handle(replayed(agents), Turns.origin(7, AFTER_THE_END.plus(Duration.ofHours(1))));

        assertThat(chat.handled).containsExactly("text Hello");
    }

    private void failing() {
        chat.failureText = Optional.of("Something went wrong");
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
    }

    private static CallbackRecord customers() {
        return Turns.text("m-1", Turns.NOON, "again");
    }

    private static CallbackRecord replayed(CallbackRecord record) {
        return new CallbackRecord(record.origin(), record.conversationId(), record.messageId(), record.type(),
                record.senderType(), record.receivedAt(), record.address(), record.value(), Optional.of("0-7"));
    }
}
