package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.BotReply;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Replies that have to wait go together, whichever conversations they belong to; a lone one goes at once. */
@QuarkusTest
class BatchesAcrossConversationsTest extends TroubledHubTest {

    @Test
    void whatWaitedGoesTogetherAndInOrder() {
        List<TestConversation> conversations = new ArrayList<>();
        whileTheHubIsBusy(45, () -> IntStream.range(0, 15).forEach(
                number -> conversations.add(hub.conversation().customerSays("three"))));

        for (TestConversation conversation : conversations) {
            assertThat(conversation.awaitReplies(3)).extracting(reply -> reply.text().orElseThrow())
                    .containsExactly("one", "two", "three");
        }
        List<SentRequests.Request> requests = conversations.stream().flatMap(
                conversation -> SentRequests.of(hub).withConversation(conversation.id()).stream())
                .filter(request -> request.status() != 429).distinct().toList();
        assertThat(requests).allSatisfy(request -> assertThat(request.messageIds()).hasSizeBetween(1, 10))
                .anySatisfy(request -> assertThat(request.conversations()).hasSize(10).doesNotHaveDuplicates());
        assertThat(requests).hasSizeLessThan(15);
    }

    @Test
    void aLoneReplyGoesAlone() {
        TestConversation conversation = hub.conversation().customerSays("hi");
        BotReply reply = conversation.awaitReply();

        assertThat(SentRequests.of(hub).withMessage(reply.messageId())).singleElement()
                .satisfies(request -> assertThat(request.messageIds()).hasSize(1));
    }
}
