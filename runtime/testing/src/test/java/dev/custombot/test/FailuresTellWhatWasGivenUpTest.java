package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A test that waits in vain for a reply says which handler has failed, and how. */
class FailuresTellWhatWasGivenUpTest {

    @Test
    void besideTheConversation() {
        TestConversation conversation = BotTester.of(ShoeBot.class).conversation().customerSays("break");

        assertThatThrownBy(conversation::awaitReply).isInstanceOf(AssertionError.class).hasMessageContaining("Customer: break")
                .hasMessageContaining(
                        "Given up by the bot: text by dev.custombot.test.ShoeBot#breaks: java.lang.IllegalStateException");
    }

    /** Each time that it was called. */
    @Test
    void withWhatItsHandlerHasThrown() {
        TestConversation conversation = BotTester.of(ShoeBot.class).conversation().customerSays("break");

        assertThatThrownBy(conversation::awaitReply)
                .hasMessageContaining("Thrown by a handler: java.lang.IllegalStateException")
                .hasMessageContaining("at dev.custombot.test.ShoeBot.breaks(ShoeBot.java:")
                .satisfies(failure -> assertThat(failure.getSuppressed()).isNotEmpty()
                        .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(IllegalStateException.class)));
    }
}
