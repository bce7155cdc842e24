package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A conversation that is cut off is in the log with the limit that it has reached, with what may be behind it, and where its message lies. */
class ALoopIsToldTest {

    private static final int MOST_PER_MINUTE = 60;
    private static final int MOST_PER_MESSAGE = 1_000;

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Chat chat = new Chat();

    @Test
    void twoBotsThatAnswerOneAnother() {
        chat.bot = message -> List.of(Reply.text("Canary"));
        for (int number = 0; number < MOST_PER_MINUTE; number++) {
            assertThat(chat.says("hello")).isEqualTo("handled");
        }
        assertThat(logged.lines("CBOT")).isEmpty();

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertCutOff("The bot has spoken more than 60 times in one conversation and minute", "m-61");
    }

    @Test
    void aStreamWithoutAnEnd() {
        chat.bot = message -> Collections.nCopies(MOST_PER_MESSAGE + 1, Reply.text("Canary"));

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertCutOff("One message has had more than 1000 replies", "m-1");
    }

    private void assertCutOff(String limit, String message) {
        assertThat(logged.lines("CBOT"))
                .containsExactly("[test] CBOT00204: Conversation " + Turns.CONVERSATION + " is cut off ("
                        + limit + "): two bots may be answering one another, or a stream has no end; message " + message
                        + " goes to the dead letters");
        assertThat(logged.levels("CBOT00204")).containsExactly("ERROR");
        assertThat(chat.letters.size()).isEqualTo(1);
    }
}
