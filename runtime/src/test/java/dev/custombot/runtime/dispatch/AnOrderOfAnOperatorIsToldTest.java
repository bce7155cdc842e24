package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A message that no handler sees because somebody has ordered it is in the log with the order: else it would seem to be lost. */
class AnOrderOfAnOperatorIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Chat chat = new Chat();

    @ParameterizedTest
    @CsvSource({"SKIP, skip, skipped, 0", "DEAD_LETTER, dead-letter, failed, 1"})
    void withTheMessageAndItsConversation(HeadOrder order, String said, String outcome, int expectedLetters) {
        chat.isSetAside(order, "text", "customer", List.of());

        assertThat(logged.lines("CBOT")).containsExactly("[test] CBOT00240: Message m-1 of type text is not handled, on the "
                + "order of an operator: " + said + " (conversation " + Turns.CONVERSATION + ")");
        assertThat(logged.levels("CBOT00240")).containsExactly("WARN");
        assertThat(chat.outcomes).containsExactly(outcome);
        assertThat(chat.letters.size()).isEqualTo(expectedLetters);
        assertThat(chat.handled).isEmpty();
    }
}
