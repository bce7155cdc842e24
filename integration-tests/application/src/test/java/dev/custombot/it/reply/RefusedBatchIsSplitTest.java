package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A bad reply does not take the good ones of its request with it, and does not hold them up. */
@QuarkusTest
class RefusedBatchIsSplitTest extends TroubledHubTest {

    /** What is said meanwhile is sent together, also where the machine stands still for some seconds. */
    private static final Duration BUSY = Duration.ofSeconds(10);

    @Inject
    Conversations conversations;

    @Test
    void onlyTheOneToBlameIsGivenUp() {
        List<TestConversation> good = new ArrayList<>();
        String unknown = UUID.randomUUID().toString();
        List<String> bad = new ArrayList<>();
        whileTheHubIsBusy(9, () -> {
            IntStream.range(0, 4).forEach(number -> good.add(hub.conversation().customerSays("hi")));
            good.forEach(TestConversation::awaitDelivery);
            bad.add(conversations.say(unknown, Reply.text("Anybody?")).await().indefinitely());
            IntStream.range(0, 4).forEach(number -> good.add(hub.conversation().customerSays("hi")));
        });

        good.forEach(conversation -> assertThat(conversation.awaitReply().text()).contains("You said: hi"));
        Topics.awaitRecords("custom-bot-dead-letters", unknown, 1);
        List<SentRequests.Request> tries = SentRequests.of(hub).withMessage(bad.get(0)).stream()
                .filter(request -> request.status() != 429).toList();
        // The hub names the conversation: the others go on without it, and it is not asked for again.
        assertThat(tries).hasSize(1);
        assertThat(tries.get(0).messageIds()).hasSizeGreaterThan(1);
    }

    /** The error that is played says nothing of the replies. */
    @Test
    void aRefusalThatNamesNobodyIsSearched() {
        hub.failNext(1).withRetryAfter(429, BUSY);
        // The one that made the hub say so is refused as well, alone.
        hub.failNext(2).with(400, "400-199");
        awaitRetry(() -> hub.conversation().customerSays("hi"));
        List<TestConversation> all = new ArrayList<>();
        IntStream.range(0, 5).forEach(number -> all.add(hub.conversation().customerSays("hi")));

        all.forEach(conversation -> assertThat(conversation.awaitReply().text()).contains("You said: hi"));
        List<SentRequests.Request> requests = SentRequests.of(hub).requests();
        SentRequests.Request refused = requests.stream()
                .filter(request -> request.status() == 400 && request.conversations().contains(all.get(0).id())).findFirst()
                .orElseThrow();
        assertThat(refused.messageIds()).hasSizeGreaterThan(1);
        assertThat(requests).filteredOn(request -> request.status() == 202
                && refused.messageIds().containsAll(request.messageIds())).hasSize(2);
        all.forEach(conversation -> assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).isEmpty());
    }

    /** It may be one of them that the hub cannot digest. */
    @Test
    void aRequestThatFailsAgainAndAgainIsSplit() {
        hub.failNext(1).withRetryAfter(429, BUSY);
        hub.failNext(8).with(500);
        awaitRetry(() -> hub.conversation().customerSays("hi"));
        List<TestConversation> all = new ArrayList<>();
        // Longer than the circuit breaker's pause, and those between the tries.
        Hub patient = hub.within(Duration.ofSeconds(60));
        IntStream.range(0, 8).forEach(number -> all.add(patient.conversation().customerSays("hi")));
        all.forEach(TestConversation::awaitDelivery);

        all.forEach(conversation -> assertThat(conversation.awaitReply().text()).contains("You said: hi"));
        List<SentRequests.Request> requests = SentRequests.of(hub).requests().stream()
                .filter(request -> all.stream().anyMatch(one -> request.conversations().contains(one.id()))).toList();
        SentRequests.Request whole = requests.stream().filter(request -> request.status() == 500).findFirst().orElseThrow();
        assertThat(whole.messageIds()).hasSizeGreaterThan(1);
        assertThat(requests).filteredOn(request -> request.messageIds().equals(whole.messageIds())).hasSize(3);
        assertThat(requests).filteredOn(request -> whole.messageIds().containsAll(request.messageIds())
                && request.messageIds().size() < whole.messageIds().size()).isNotEmpty();
        all.forEach(conversation -> assertThat(conversation.replies()).hasSize(1));
    }

    @Test
    void whatTheHubHasAlreadyCountsAsSent() {
        hub.failNext(1).withRetryAfter(429, Duration.ofSeconds(2));
        hub.failNext(2).afterStoringWith(503);
        awaitRetry(() -> hub.conversation().customerSays("hi"));
        List<TestConversation> all = new ArrayList<>();
        IntStream.range(0, 5).forEach(number -> all.add(hub.conversation().customerSays("three")));
        all.forEach(TestConversation::awaitDelivery);

        all.forEach(conversation -> assertThat(conversation.awaitReplies(3)).extracting(reply -> reply.text().orElseThrow())
                .containsExactly("one", "two", "three"));
        hub.conversation().customerSays("hi").awaitReply();
        all.forEach(conversation -> {
            assertThat(conversation.replies()).hasSize(3);
            assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).isEmpty();
        });
    }
}
