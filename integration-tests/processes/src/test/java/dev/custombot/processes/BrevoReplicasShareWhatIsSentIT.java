package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;

/** Through Redis each replica of a bot at Brevo knows what another one has sent, and what was delivered to another one. */
class BrevoReplicasShareWhatIsSentIT {

    private final BrevoReplicas replicas = new BrevoReplicas();
    private final String id = UUID.randomUUID().toString();
    private TestConversation conversation;

    BrevoReplicasShareWhatIsSentIT() throws IOException {}

    @BeforeEach
    void start() throws Exception {
        replicas.start();
        conversation = replicas.conversation(id);
        replicas.deliverToFirst(id, "one");
        assertThat(conversation.awaitReply().text()).contains("brevo: one");
    }

    @AfterEach
    void stop() throws Exception {
        replicas.close();
    }

    @Test
    void whatOneHasSentTheOtherChangesAndTakesBack() throws Exception {
        String changed = replicas.firstSays(id, "Wait");
        assertThat(conversation.awaitReply().text()).contains("Wait");
        String takenBack = replicas.firstSays(id, "Forget it");
        assertThat(conversation.awaitReply().text()).contains("Forget it");
        assertThat(replicas.second().metrics()).doesNotContain("custom_bot_hub_requests_seconds_count{bot=\"brevo\"");

        Awaitility.await("what was sent is kept").atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            replicas.secondChanges(changed, "Thank you");
            assertThat(replicas.texts(id)).contains("Thank you").doesNotContain("Wait");
        });
        Awaitility.await("what was sent is kept").atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            replicas.secondTakesBack(takenBack);
            return true;
        });
        assertThat(replicas.shown(id)).contains("Thank you").doesNotContain("Forget it");
    }

    @Test
    void whatOneHasAnsweredTheOtherDoesNotAnswerAgain() throws Exception {
        replicas.deliverToSecond(id, "one");
        replicas.deliverToSecond(id, "two");
        assertThat(conversation.awaitReply().text()).contains("brevo: two");

        // One that is killed may not have kept what it sent last, and Brevo recognises no repetition.
        replicas.first().terminate();
        replicas.deliverToSecond(id, "one");
        replicas.deliverToSecond(id, "two");
        replicas.deliverToSecond(id, "three");

        assertThat(conversation.awaitReply().text()).contains("brevo: three");
        assertThat(replicas.texts(id)).containsExactly("brevo: one", "brevo: two", "brevo: three");
    }
}
