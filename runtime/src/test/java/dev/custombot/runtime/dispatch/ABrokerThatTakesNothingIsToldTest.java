package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import dev.custombot.runtime.LoggedRecords;

/** What Kafka does not take is tried until it does; each failure says for what it was and by which class, and nothing of its text. */
class ABrokerThatTakesNothingIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Chat chat = new Chat();

    @Test
    void aReply() {
        chat.bot = message -> List.of(Reply.text("Hello"));
        chat.turns.replies.failing(2, new IllegalStateException(new NotEnoughReplicasException("Canary")));

        assertThat(chat.says("hello")).isEqualTo("handled");

        String line = "[test] CBOT00203: Kafka did not take a record for replies (NotEnoughReplicasException); trying again";
        assertThat(logged.lines("CBOT")).containsExactly(line, line);
        assertThat(logged.levels("CBOT00203")).containsOnly("WARN");
        assertThat(chat.lastText()).isEqualTo("Hello");
    }

    @Test
    void aDeadLetter() {
        chat.bot = message -> {
            throw new IllegalStateException("Canary");
        };
        chat.letters.failing(1, new NotEnoughReplicasException("Canary"));

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertThat(logged.lines("CBOT00203")).containsExactly(
                "[test] CBOT00203: Kafka did not take a record for dead letters (NotEnoughReplicasException); trying again");
        assertThat(chat.letters.size()).isEqualTo(1);
    }
}
