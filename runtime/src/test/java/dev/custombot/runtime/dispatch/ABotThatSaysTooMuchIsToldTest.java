package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A bot that says more of itself than it may is in the log with the conversation and the limit, and without what it wanted to say. */
class ABotThatSaysTooMuchIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Chat chat = new Chat();

    @Test
    void withItsLimit() {
        for (int number = 0; number <= 60; number++) {
            chat.conversations.say(Turns.CONVERSATION, Reply.text("Canary"), "id-" + number).onFailure().recoverWithNull()
                    .await()
                    .indefinitely();
        }

        assertThat(logged.lines()).filteredOn(line -> line.contains("CBOT00208")).singleElement().asString()
                .startsWith("[test] CBOT00208: The bot says too much of itself in conversation " + Turns.CONVERSATION + " (")
                .contains("60").endsWith("); the message is not sent").doesNotContain("Canary");
    }
}
