package dev.custombot.test.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.message.Text;
import dev.custombot.test.BotTester;
import dev.custombot.test.TestConversation;

/** A line with a file is for one file of one reply, also where the same file comes again. */
class FilesOfEachReplyArePlayedTest {

    static class LabelBot {

        @OnMessage("text")
        List<Reply> label(Text message) {
            List<Attachment> files = List
                    .of(Attachment.at(URI.create("https://shop.example/l"), "label.pdf", "application/pdf", 7));
            return switch (message.value()) {
                case "twice" -> List.of(Reply.files(files), Reply.files(files), Reply.text("done"));
                case "with a text" ->
                    List.of(Reply.text("Here").withAttachments(files), Reply.files(files), Reply.text("done"));
                case "once" -> List.of(Reply.text("Here").withAttachments(files));
                default -> List.of();
            };
        }
    }

    private static TestConversation conversation() {
        return BotTester.of(LabelBot.class).conversation();
    }

    @Test
    void inTwoRepliesInARow() {
        TestConversation recorded = conversation().customerSays("twice").customerSays("with a text");

        Scenario.of("again", recorded.transcript()).play(conversation());
    }

    @Test
    void inTheAnswersToTwoMessages() {
        TestConversation recorded = conversation().customerSays("once").customerSays("once");

        Scenario.of("again", recorded.transcript()).play(conversation());
    }

    @Test
    void notOfAReplyBeforeTheCustomerSpokeAgain() {
        Scenario twice = Scenario.of("x", "Customer: once\nBot: Here\nCustomer: nothing\nBot attaches: label.pdf\n");

        assertThatThrownBy(() -> twice.play(conversation())).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("x, line 4");
    }

    @Test
    void notMoreThanThereAre() {
        Scenario twice = Scenario.of("x", "Customer: once\nBot: Here\nBot attaches: label.pdf\nBot attaches: label.pdf\n");

        assertThatThrownBy(() -> twice.play(conversation())).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("x, line 4");
    }
}
