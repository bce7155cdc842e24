package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.OnMessage;
import dev.custombot.OnReplyRejected;
import dev.custombot.RejectedReply;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.conversation.Conversation;

/** What has the id of an earlier reply is not sent again, at no hub: within a unit test it is shown once, too. */
class RepetitionsAreRecognisedInUnitTestsTest {

    private final List<String> refused = new ArrayList<>();
    private final BotTester bot = BotTester.of(EagerBot.class).with(refused);

    @Test
    void whatWasSaidBeforeAFailureIsThereOnce() {
        assertThat(texts("at once", "egain")).containsExactly("One moment", "Done");
        assertThat(texts("at once", "brevo")).containsExactly("One moment", "Done");
    }

    @Test
    void whatHasAnIdOfItsOwnIsThereOnce() {
        assertThat(texts("news", "egain")).containsExactly("News", "Told");
        assertThat(texts("news", "brevo")).containsExactly("News", "Told");
    }

    @Test
    void aHandOverBeforeAFailureIsNotRefusedTheSecondTime() {
        TestConversation conversation = bot.conversation().customerSays("person");

        assertThat(conversation.awaitReplies(1)).singleElement()
                .satisfies(reply -> assertThat(reply.type()).isEqualTo("escalation.transfer"));
        conversation.awaitNothing(Duration.ZERO);
        assertThat(bot.deadLetters()).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void anotherConversationHasItsOwnIds() {
        for (String name : List.of("a", "b")) {
            assertThat(bot.conversation(name).customerSays("news").awaitReply().text()).contains("News");
        }
    }

    private List<String> texts(String said, String hub) {
        return bot.at(hub).conversation().customerSays(said).replies().stream().map(reply -> reply.text().orElseThrow())
                .toList();
    }

    /** Fails the first time. */
    static class EagerBot {

        private final List<String> refused;
        private final Conversations conversations;
        private boolean hasFailed;

        EagerBot(ArrayList<String> refused, Conversations conversations) {
            this.refused = refused;
            this.conversations = conversations;
        }

        @OnMessage(value = "text", matching = "at once")
        String atOnce(Replies replies) {
            replies.send("One moment");
            failOnce();
            return "Done";
        }

        @OnMessage(value = "text", matching = "news")
        String news(Conversation conversation) {
            for (int i = 0; i < 2; i++) {
                conversations.say(conversation.id(), Reply.text("News"), "n-1").await().indefinitely();
            }
            return "Told";
        }

        @OnMessage(value = "text", matching = "person")
        void person(Replies replies) {
            replies.send(Reply.escalate());
            failOnce();
        }

        @OnReplyRejected
        void refused(RejectedReply reply) {
            refused.add(reply.code());
        }

        private void failOnce() {
            if (!hasFailed) {
                hasFailed = true;
                throw new IllegalStateException("Once");
            }
        }
    }
}
