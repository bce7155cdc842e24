package dev.custombot.it.reply;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** When the hub names what it objects to, nothing is searched. */
@QuarkusTest
class NamedCulpritTest extends TroubledHubTest {

    @Inject
    Conversations conversations;

    @Test
    void theOthersCostOneMoreRequest() {
        String unknown = UUID.randomUUID().toString();
        List<TestConversation> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        whileTheHubIsBusy(7, () -> {
            IntStream.range(0, 3).forEach(number -> good.add(hub.conversation().customerSays("hi")));
            good.forEach(TestConversation::awaitDelivery);
            bad.add(conversations.say(unknown, Reply.text("Anybody?")).await().indefinitely());
            IntStream.range(0, 3).forEach(number -> good.add(hub.conversation().customerSays("hi")));
        });

        good.forEach(conversation -> assertThat(conversation.awaitReply().text()).contains("You said: hi"));
        Topics.awaitRecords("custom-bot-dead-letters", unknown, 1);
        List<SentRequests.Request> refused = SentRequests.of(hub).withMessage(bad.get(0)).stream()
                .filter(request -> request.status() != 429).toList();
        assertThat(refused).singleElement().satisfies(request -> assertThat(request.messageIds()).hasSizeGreaterThan(1));
        List<String> others = refused.get(0).messageIds().stream().filter(id -> !bad.contains(id)).toList();
        assertThat(SentRequests.of(hub).withMessage(others.get(0)).stream().filter(request -> request.status() == 202))
                .singleElement().satisfies(request -> assertThat(request.messageIds()).containsAll(others));
    }

    /** The hub names the conversation only, and the escalation is the reason why the text is refused. */
    @Test
    void whatComesBeforeItInItsConversationTakesEffect() {
        hub.failNext(1).withRetryAfter(429, Duration.ofSeconds(2));
        awaitRetry(() -> hub.conversation().customerSays("hi"));
        TestConversation conversation = hub.conversation().customerSays("escalate").awaitState("agent");

        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("400-240");
        assertThat(letter.value()).contains("too late");
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).hasSize(1);
        assertThat(SentRequests.of(hub).withConversation(conversation.id())).extracting(SentRequests.Request::status)
                .filteredOn(status -> status != 429).containsSubsequence(202, 400).hasSizeLessThanOrEqualTo(3);
    }
}
