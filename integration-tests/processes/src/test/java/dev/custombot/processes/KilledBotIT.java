package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;

/** What was acknowledged survives the death of the process, and its reply reaches the customer once. */
class KilledBotIT {

    private static Surroundings surroundings;

    private final Hub hub = surroundings.hub();
    private BotProcess bot;

    @BeforeAll
    static void startSurroundings() throws IOException {
        surroundings = Surroundings.start();
    }

    @AfterAll
    static void stopSurroundings() {
        surroundings.close();
    }

    @AfterEach
    void stopBot() throws InterruptedException {
        bot.kill();
    }

    @Test
    void aMessageThatWasAcknowledgedButNotHandledIsHandledAfterTheRestart() throws Exception {
        bot = surroundings.startBot(Map.of("test-bot.hold", "true"));
        TestConversation conversation = hub.conversation().customerSays("hold");
        assertThat(Redelivery.answers(conversation)).containsExactly(202);
        bot.kill();
        assertThat(conversation.replies()).isEmpty();

        bot = surroundings.startBot(Map.of());

        assertThat(conversation.awaitReply().text()).contains("released");
        assertThat(conversation.customerSays("next").awaitReply().text()).contains("You said: next");
        assertThat(conversation.replies()).hasSize(2);
        assertThat(accepted(conversation)).isEqualTo(2);
    }

    @Test
    void aMessageThatWasAnsweredButNotCommittedIsAnsweredOnce() throws Exception {
        bot = surroundings.startBot(
                Map.of("mp.messaging.incoming.custom-bot-callbacks-in.auto.commit.interval.ms", "600000"));
        TestConversation conversation = hub.conversation().customerSays("three");
        conversation.awaitReplies(3);
        bot.kill();

        bot = surroundings.startBot(Map.of());

        assertThat(conversation.customerSays("next").awaitReply().text()).contains("You said: next");
        assertThat(conversation.replies()).hasSize(4);
        assertThat(accepted(conversation)).isEqualTo(4);
        // The handler did run again, and the hub recognised its replies.
        assertThat(statuses(conversation).stream().filter(status -> status == 400)).hasSizeGreaterThanOrEqualTo(3);
    }

    /** One conversation is in trouble, and the others are far ahead of it when the process dies. */
    @Test
    void whatWasDoneBehindAMessageThatIsUnderWayIsNotDoneAgain() throws Exception {
        bot = surroundings.startBot(Map.of("test-bot.hold", "true"));
        TestConversation stuck = hub.conversation().customerSays("hold");
        assertThat(Redelivery.answers(stuck)).containsExactly(202);
        List<TestConversation> others = IntStream.range(0, 20).mapToObj(number -> hub.conversation().customerSays("hello"))
                .toList();
        others.forEach(TestConversation::awaitReply);
        surroundings.awaitCommitted();
        bot.kill();

        bot = surroundings.startBot(Map.of());

        assertThat(stuck.awaitReply().text()).contains("released");
        others.forEach(other -> assertThat(other.customerSays("next").awaitReply().text()).contains("You said: next"));
        assertThat(handled()).isBetween(20.0, 21.0);
    }

    private double handled() throws IOException {
        return bot.metrics().lines().filter(line -> line.startsWith("custom_bot_messages_total{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    /** How many messages the hub took, in as many requests as may be. */
    private long accepted(TestConversation conversation) {
        String id = conversation.id();
        return hub.requests().stream().filter(request -> request.status() == 202)
                .flatMap(request -> request.conversations().stream()).filter(id::equals).count();
    }

    private List<Integer> statuses(TestConversation conversation) {
        String id = conversation.id();
        return hub.requests().stream().filter(request -> request.conversations().contains(id)).map(HubRequest::status).toList();
    }
}
